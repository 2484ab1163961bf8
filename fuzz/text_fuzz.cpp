// Any bytes as a file: guessing their encoding, their format, and reading them as text.
#include "source_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    const std::string_view bytes = fuzz::bytes_of(data, size);
    document::detect(bytes);
    fuzz::check(document::read_text(bytes, fuzz::small_limits()));

    // Well-formed UTF-8 survives the way there and back; anything decodes to something well-formed.
    const std::string again = text::to_utf8(text::from_utf8(bytes));
    fuzz::require(text::is_utf8(again));
    if (text::is_utf8(bytes)) fuzz::require(again == bytes);
    return 0;
}
