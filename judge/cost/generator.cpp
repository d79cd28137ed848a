// SPDX-License-Identifier: MIT
#include "judge/cost/generator.hpp"

#include <fmt/format.h>

#include <vector>

#include "judge/language/cache.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/run_once.hpp"
#include "judge/support/error.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"

namespace judge::cost {
namespace {

constexpr std::int64_t kCacheBytes = std::int64_t{256} << 20;
constexpr std::int64_t kLargestMib = 256;

std::string filled(std::string word, const Placeholders& placeholders) {
    for (const auto& [name, value] : placeholders) {
        const std::string mark = "{" + name + "}";
        for (auto at = word.find(mark); at != std::string::npos; at = word.find(mark, at))
            word.replace(at, mark.size(), value);
    }
    return word;
}

std::string hash_of(const std::vector<std::string>& words, const language::Executable& program) {
    Hasher hasher;
    hasher.add("input 1").add(program.hash);
    for (const std::string& word : words) hasher.add(word);
    return hasher.hex();
}

}  // namespace

Generators::Generators(const Problem& problem, const run::Options& options, std::stop_token stop)
    : problem_(problem), options_(options), stop_(std::move(stop)) {
    options_.fresh = options_.sanitize = false;
}

const language::Executable& Generators::program(const std::string& name, std::string_view command) {
    const auto known = programs_.find(name);
    if (known != programs_.end()) return known->second;
    const auto path = problem_.directory / "generators" / name;
    if (name.find("..") != std::string::npos || !std::filesystem::exists(path))
        throw UserError(
            Fault::invalid_package,
            fmt::format("{}: there is no such generator; \"{}\" names it", path.string(), command));
    return programs_
        .emplace(name, language::compile_program(path, run::compile_options(problem_, options_)))
        .first->second;
}

std::string Generators::make(std::string_view command, const Placeholders& placeholders) {
    std::vector<std::string> words = split_words(command);
    if (words.empty())
        throw UserError(Fault::invalid_package, "a generator's command line is empty");
    for (std::string& word : words) word = filled(std::move(word), placeholders);
    language::Executable program = this->program(words.front(), command);
    language::BlobCache cache("inputs", kCacheBytes);
    const std::string hash = hash_of(words, program);
    if (const auto known = cache.find(hash))
        return read_source(known->path, kLargestMib << 20).text;
    program.argv.insert(program.argv.end(), words.begin() + 1, words.end());
    const run::Budget budget = {.time = problem_.limits.validation_time,
                                .memory_mib = problem_.limits.validation_memory_mib,
                                .output_mib = kLargestMib};
    const run::Once once = run::run_once(program, "", budget, options_.required, stop_);
    if (once.outcome.verdict != Verdict::accepted)
        throw UserError(Fault::invalid_package,
                        fmt::format("{}: the generator failed ({}): {}", fmt::join(words, " "),
                                    once.outcome.message, excerpt(trim(once.error_output), 500)));
    cache.store(hash, once.output, "");
    return once.output;
}

}  // namespace judge::cost
