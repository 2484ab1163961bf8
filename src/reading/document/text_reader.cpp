#include "reading/document/reader.hpp"

namespace bihuan::document {

Result<Source> read_text(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.text_bytes) {
        return Error{
            ErrorKind::too_large, {}, "text over " + std::to_string(limits.text_bytes >> 20) + " MiB"};
    }
    Result<text::Decoded> decoded = text::decode(bytes);
    if (!decoded) return decoded.error();
    Source source;
    source.format = Format::text;
    source.encoding = std::move(decoded->encoding);
    source.text = std::move(decoded->text);
    return source;
}

} // namespace bihuan::document
