#include "source_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    const std::string_view bytes = fuzz::bytes_of(data, size);
    const auto source = document::read_markdown(bytes, fuzz::small_limits());
    fuzz::check(source);
    if (source) fuzz::require(source->text == text::decode(bytes)->text);
    return 0;
}
