#include "reading/document/reader.hpp"

namespace bihuan::document {

Result<Source> read_pdf(std::string_view, const Limits&) {
    return Error{ErrorKind::tool_missing, {}, {}};
}

} // namespace bihuan::document
