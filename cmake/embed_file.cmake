# Run by bihuan_embed at build time: INPUT's bytes become the string_view bihuan::ROOM::embedded::NAME in OUTPUT.
file(READ ${INPUT} hex HEX)
file(SIZE ${INPUT} size)
file(SHA256 ${INPUT} digest)
get_filename_component(base ${INPUT} NAME)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
file(WRITE ${OUTPUT} "// Made by bihuan_embed from ${base}.
#include \"embedded/${ROOM}.hpp\"
#if defined(__clang__)
#pragma clang diagnostic ignored \"-Woverlength-strings\"
#endif
namespace bihuan::${ROOM}::embedded {
constinit const std::string_view ${NAME}{\"${bytes}\", ${size}};
constinit const std::string_view ${NAME}_sha256{\"${digest}\", 64};
}
")
