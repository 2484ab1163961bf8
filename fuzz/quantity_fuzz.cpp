// Any text: scan must be total, its spans inside the text and in order, and read_at must agree with it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "quantity/quantity.hpp"
#include "reading/text/text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::u32string text =
        bihuan::text::from_utf8(std::string_view(reinterpret_cast<const char*>(data), size));
    std::uint32_t before = 0;
    for (const auto& quantity : bihuan::quantity::scan(text)) {
        const bool inside = quantity.begin < quantity.end && quantity.span_begin <= quantity.begin &&
                            quantity.end <= quantity.span_end && quantity.span_end <= text.size();
        if (!inside || quantity.begin < before) std::abort();
        if (quantity.high && *quantity.high <= quantity.low) std::abort();
        if (bihuan::quantity::read_at(text, quantity.begin) != quantity) std::abort();
        if (quantity.low.to_string().empty()) std::abort();
        before = quantity.end;
    }
    return 0;
}
