// Apart from read.cpp, so that a program that only reads needs no analysis.
#include "reading/document/reader.hpp"

namespace bihuan::document {

Result<Document> load(const std::filesystem::path& path, const Limits& limits) {
    Result<Source> source = read_file(path, limits);
    if (!source) return source.error();
    return analyse(std::move(*source));
}

} // namespace bihuan::document
