#include "reading/document/reader.hpp"

namespace bihuan::document {

Result<Source> read_docx(std::string_view, const Limits&) {
    return Error{ErrorKind::not_a_document, {}, {}};
}

} // namespace bihuan::document
