// Runs a fuzz target once over every file of the folders named: `replay TARGET FOLDER…`. A crash or a
// sanitizer's finding ends the program; an empty corpus is a failure, as it would test nothing.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

#define TARGET(name) extern "C" int fuzz_##name(const std::uint8_t* data, std::size_t size);
#include "targets.inc"
#undef TARGET

int main(int count, char** words) {
    const std::map<std::string_view, int (*)(const std::uint8_t*, std::size_t)> targets{
#define TARGET(name) {#name, fuzz_##name},
#include "targets.inc"
#undef TARGET
    };
    const auto target = targets.find(count > 1 ? words[1] : "");
    if (target == targets.end()) {
        std::fprintf(stderr, "replay TARGET FOLDER…\n");
        for (const auto& [name, run] : targets)
            std::fprintf(stderr, "  %.*s\n", static_cast<int>(name.size()), name.data());
        return 2;
    }
    std::size_t replayed = 0;
    for (int i = 2; i < count; ++i) {
        std::error_code failure;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(words[i], failure)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
            // Named before it runs, so that a crash can be told.
            std::printf("%s\n", entry.path().c_str());
            std::fflush(stdout);
            target->second(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
            ++replayed;
        }
        if (failure) std::fprintf(stderr, "%s: %s\n", words[i], failure.message().c_str());
    }
    std::printf("%zu inputs\n", replayed);
    return replayed == 0 ? 1 : 0;
}
