#include "source_check.hpp"
#include "zipped_input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    const std::string zip =
        fuzz::zipped(fuzz::bytes_of(data, size),
                     {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
                      "docProps/core.xml", "_rels/.rels", "word/_rels/document.xml.rels"});
    fuzz::check(document::read_docx(zip, fuzz::small_limits()));
    return 0;
}
