// How fast text becomes statements, against merely decoding the same bytes. Every benchmark checks its
// answer.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "reading/document/reader.hpp"
#include "reading/extraction/statement.hpp"
#include "reading/extraction/task.hpp"

namespace {

using namespace bihuan;

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::vector<std::string>& samples() {
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> result;
        for (const char* name : {"plan-2024.txt", "report-2025.txt", "tasks-2025.txt"}) {
            result.push_back(read(std::string(BIHUAN_SOURCE_DIR "/data/qinghe/") + name));
        }
        return result;
    }();
    return texts;
}

std::size_t answer_lines(const char* name) {
    const std::string gold = read(std::string(BIHUAN_SOURCE_DIR "/data/qinghe/") + name);
    return static_cast<std::size_t>(std::count(gold.begin(), gold.end(), '\n'));
}

// Each sample gives as many statements as its answer, within a twentieth (the answer marks some as optional).
bool answers_hold() {
    const std::size_t expected = answer_lines("plan-2024.gold.jsonl") +
                                 answer_lines("report-2025.gold.jsonl") +
                                 answer_lines("tasks-2025.gold.jsonl");
    std::size_t found = 0;
    for (const std::string& sample : samples()) {
        auto source = document::read_text(sample, {});
        if (!source) return false;
        found += extraction::extract(document::analyse(std::move(*source))).size();
    }
    return found * 20 >= expected * 19 && found * 20 <= expected * 21;
}

std::int64_t total_bytes() {
    std::int64_t bytes = 0;
    for (const std::string& sample : samples())
        bytes += static_cast<std::int64_t>(sample.size());
    return bytes;
}

void decode(benchmark::State& state) {
    for (auto _ : state) {
        for (const std::string& sample : samples())
            benchmark::DoNotOptimize(text::from_utf8(sample));
    }
    state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(decode);

void analyse(benchmark::State& state) {
    for (auto _ : state) {
        for (const std::string& sample : samples()) {
            auto source = document::read_text(sample, {});
            benchmark::DoNotOptimize(document::analyse(std::move(*source)));
        }
    }
    state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(analyse);

// Bytes of UTF-8 → document → statements: what `bihuan extract` does with a file in memory.
void extract(benchmark::State& state) {
    if (!answers_hold()) return state.SkipWithError("the statements are not those of the answers");
    for (auto _ : state) {
        for (const std::string& sample : samples()) {
            auto source = document::read_text(sample, {});
            benchmark::DoNotOptimize(extraction::extract(document::analyse(std::move(*source))));
        }
    }
    state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(extract);

// The same over real reports, where they are at hand: a statement every 400 bytes, not every 95 as in the
// samples.
void extract_reports(benchmark::State& state) {
    std::vector<std::string> reports;
    std::int64_t bytes = 0;
    for (const char* folder : {"documents", "corpus"}) {
        const std::filesystem::path path = std::filesystem::path(BIHUAN_SHARED_DIR) / folder;
        if (!std::filesystem::is_directory(path)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            reports.push_back(read(entry.path().string()));
            bytes += static_cast<std::int64_t>(reports.back().size());
        }
    }
    for (auto _ : state) {
        for (const std::string& report : reports) {
            auto source = document::read_text(report, {});
            benchmark::DoNotOptimize(extraction::extract(document::analyse(std::move(*source))));
        }
    }
    state.SetBytesProcessed(state.iterations() * bytes);
}
const bool with_reports = std::filesystem::is_directory(BIHUAN_SHARED_DIR "/documents") &&
                          benchmark::RegisterBenchmark("extract_reports", extract_reports) != nullptr;

void extract_only(benchmark::State& state) {
    std::vector<document::Document> documents;
    for (const std::string& sample : samples()) {
        documents.push_back(document::analyse(*document::read_text(sample, {})));
    }
    for (auto _ : state) {
        for (const auto& document : documents)
            benchmark::DoNotOptimize(extraction::extract(document));
    }
    state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(extract_only);

} // namespace

BENCHMARK_MAIN();
