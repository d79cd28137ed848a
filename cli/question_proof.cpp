// SPDX-License-Identifier: MIT
#include "cli/question_proof.hpp"

#include <algorithm>

#include "judge/support/hash.hpp"
#include "judge/support/source.hpp"
#include "judge/theory/prove.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::prove::Check;
using judge::prove::Level;

// Changes when a proof examines more than it did.
constexpr std::string_view kVersion = "spar question proof 1";

bool stands_in_theory(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(folder, error);
    return std::find(real.begin(), real.end(), "theory") != real.end();
}

// "theory.traps" → "theory/traps", as the other ids are spelt.
std::string spelt(std::string id) {
    std::replace(id.begin(), id.end(), '.', '/');
    return id;
}

Check converted(const judge::theory::Check& check) {
    const Level level = check.ok                                     ? Level::good
                        : check.severity == judge::Severity::warning ? Level::warning
                                                                     : Level::error;
    return {
        .id = spelt(check.id), .level = level, .message = check.message, .file = {}, .remedy = {}};
}

}  // namespace

std::vector<fs::path> question_files(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
         it.increment(error)) {
        const fs::path& path = it->path();
        if (it->is_directory(error)) {
            if (path.filename().string().starts_with('.') ||
                fs::exists(path / "problem.yaml", error))
                it.disable_recursion_pending();
        } else if (path.extension() == ".yaml" && stands_in_theory(path.parent_path())) {
            found.push_back(path);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

judge::prove::Proof prove_questions(const fs::path& file) {
    judge::prove::Proof proof;
    proof.problem = file.stem().string();
    for (const auto& check : judge::theory::prove(file)) proof.checks.push_back(converted(check));
    if (proof.ok()) proof.hash = question_hash(file);
    return proof;
}

std::string question_hash(const fs::path& file) {
    judge::Hasher hasher;
    hasher.add(kVersion).add(file.filename().string()).add(judge::read_source(file).text);
    return hasher.hex();
}

}  // namespace cli
