// Scanning text for quantities: bytes are those of the UTF-8 that the text came from.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "quantity/quantity.hpp"
#include "reading/text/text.hpp"

namespace {

using bihuan::quantity::scan;

/// Chinese prose of about `size` bytes with a number every few hundred characters.
std::string prose(std::size_t size) {
    const std::string words =
        "青禾县坚持稳中求进工作总基调，加快建设现代化产业体系，持续改善营商环境，群众获得感明显增强。";
    std::string text;
    for (int sentence = 0; text.size() < size; ++sentence) {
        text += words;
        if (sentence % 8 == 7) text += "新建高标准农田3.5万亩，";
    }
    return text;
}

std::string report() {
    std::ifstream file(BIHUAN_SHARED_DIR "/documents/juye-plan-2023.txt");
    return {std::istreambuf_iterator<char>(file), {}};
}

void measure(benchmark::State& state, const std::string& bytes, std::size_t at_least, std::size_t at_most) {
    const std::u32string text = bihuan::text::from_utf8(bytes);
    const std::size_t found = scan(text).size();
    if (found < at_least || found > at_most) {
        state.SkipWithError("wrong answer");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(scan(text).size());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(bytes.size()));
}

void quantity_prose(benchmark::State& state) {
    const std::string bytes = prose(4 << 20);
    std::size_t numbers = 0;
    for (std::size_t at = bytes.find("3.5"); at != std::string::npos; at = bytes.find("3.5", at + 1))
        ++numbers;
    measure(state, bytes, numbers, numbers);
}
BENCHMARK(quantity_prose)->Unit(benchmark::kMillisecond);

void quantity_report(benchmark::State& state) {
    const std::string bytes = report();
    if (bytes.empty()) {
        state.SkipWithError("shared documents are absent");
        return;
    }
    measure(state, bytes, 250, 400);
}
BENCHMARK(quantity_report)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
