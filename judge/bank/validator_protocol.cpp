// SPDX-License-Identifier: MIT
#include "judge/bank/validator_protocol.hpp"

#include <algorithm>
#include <string_view>

#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;
using Protocol = OutputValidator::Protocol;

bool is_source(const fs::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".cpp" || extension == ".cc" || extension == ".cxx" || extension == ".c++";
}

bool says(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

// `#define OK_EXIT_CODE 42`, however it is indented.
bool has_kattis_codes(std::string_view header) {
    constexpr std::string_view kName = "OK_EXIT_CODE";
    for (std::size_t at = header.find(kName); at != std::string_view::npos;
         at = header.find(kName, at + 1)) {
        std::string_view rest = header.substr(at + kName.size());
        rest = rest.substr(0, rest.find('\n'));
        if (trim(rest) == "42") return true;
    }
    return false;
}

Protocol protocol_of_text(std::string_view text) {
    if (!says(text, "testlib.h") || has_kattis_codes(text)) return Protocol::kattis;
    if (says(text, "registerInteraction")) return Protocol::testlib_interactor;
    return says(text, "registerTestlibCmd") ? Protocol::testlib : Protocol::kattis;
}

bool has_kattis_testlib(const PackageTree& tree, const fs::path& directory) {
    const fs::path header = directory / "testlib.h";
    return tree.has_file(header) && has_kattis_codes(tree.read(header).text);
}

}  // namespace

Protocol protocol_of(const PackageTree& tree, const fs::path& program) {
    if (tree.kind(program) == PackageTree::Kind::directory) {
        if (has_kattis_testlib(tree, program)) return Protocol::kattis;
        for (const auto& item : tree.list(program)) {
            if (item.directory || !is_source(item.name)) continue;
            const Protocol found = protocol_of_text(tree.read(program / item.name).text);
            if (found != Protocol::kattis) return found;
        }
        return Protocol::kattis;
    }
    if (!is_source(program) || has_kattis_testlib(tree, program.parent_path()))
        return Protocol::kattis;
    return protocol_of_text(tree.read(program).text);
}

std::vector<OutputValidator> testlib_programs(const PackageTree& tree, const fs::path& directory) {
    std::vector<OutputValidator> programs;
    for (const auto& item : tree.list(directory)) {
        if (item.directory || !is_source(item.name)) continue;
        const Protocol protocol = protocol_of(tree, directory / item.name);
        if (protocol != Protocol::kattis)
            programs.push_back({tree.full(directory / item.name), protocol});
    }
    std::stable_partition(programs.begin(), programs.end(), [](const OutputValidator& one) {
        return one.protocol == Protocol::testlib_interactor;
    });
    return programs;
}

}  // namespace judge::bank
