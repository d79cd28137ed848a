// SPDX-License-Identifier: MIT
//
// Runs a fuzz target without a fuzzer, in every build: over each file of its corpus, each beginning
// of it, and some thousand inputs made from it by a fixed generator, so that a failure comes back.
// Fails if there is no corpus.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "tests/support/files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kLongestWithAllPrefixes = 2'000;
constexpr int kMutants = 300;  // of each file

void run(const std::string& text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

// A few random edits: a byte changed, a piece removed or repeated, a character that means something
// put in.
std::string mutate(std::string text, std::mt19937_64& random) {
    constexpr std::string_view kTelling = "\"'{}[],:&*!|>%@`#-?\n\t \\0x9\xFF";
    const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
    for (std::size_t edits = 1 + below(4); edits > 0; --edits) {
        const std::size_t at = below(text.size());
        switch (below(4)) {
            case 0:
                if (!text.empty()) text[at] = static_cast<char>(below(256));
                break;
            case 1: text.erase(at, below(9)); break;
            case 2: text.insert(at, 1, kTelling[below(kTelling.size())]); break;
            default: text.insert(at, text.substr(below(text.size() + 1), below(20))); break;
        }
    }
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    if (files.empty()) {
        std::fputs("there is no corpus to replay\n", stderr);
        return 1;
    }
    std::mt19937_64 random(20'260'101);  // the same inputs each time
    for (const auto& file : files) {
        const std::string text = tests::slurp(file);
        run(text);
        if (text.size() <= kLongestWithAllPrefixes)
            for (std::size_t size = 0; size < text.size(); ++size) run(text.substr(0, size));
        for (int i = 0; i < kMutants; ++i) run(mutate(text, random));
    }
    std::printf("%zu files replayed\n", files.size());
    return 0;
}
