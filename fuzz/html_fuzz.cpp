#include "source_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bihuan;
    fuzz::check(document::read_html(fuzz::bytes_of(data, size), fuzz::small_limits()));
    return 0;
}
