# The rooms of the house and the arrows between them: this list builds the libraries, and tests/arrows
# checks every #include against it. One line a room: name | folder under src | rooms it may include.
set(BIHUAN_ROOMS
    "base       | base               |"
    "quantity   | quantity           | base"
    "text       | reading/text       | base"
    "lexicon    | reading/lexicon    | base"
    "document   | reading/document   | base text"
    "extraction | reading/extraction | base quantity text lexicon document"
    "reconcile  | reading/reconcile  | base quantity text lexicon document extraction"
    "compare    | reading/compare    | base quantity text lexicon document extraction reconcile"
    "render     | render             | base quantity text document extraction reconcile compare"
    "report     | report             | base quantity text document extraction reconcile render"
    "cli        | cli                | base quantity text lexicon document extraction reconcile compare render report"
)

# Outside libraries that only some rooms may include: header prefix | rooms.
set(BIHUAN_FENCES
    "unicode/      | text"
    "uchardet      | text"
    "zip.h         | document"
    "gumbo.h       | document"
    "pugixml.hpp   | document"
    "xlsxwriter    | render"
    "fmt/          | report"
    "CLI/          | cli"
    "boost/json    | nobody"
    "gtest/        | nobody"
    "benchmark/    | nobody"
)
