// SPDX-License-Identifier: MIT
#include "judge/run/cache_key.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "judge/bank/package.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/hash.hpp"
#include "sandbox/probe.hpp"

namespace judge::run {
namespace {

void add(Hasher& hasher, const std::vector<std::string>& words) {
    hasher.add(std::to_string(words.size()));
    for (const std::string& word : words) hasher.add(word);
}

void add(Hasher& hasher, const Submission& submission) {
    hasher.add(submission.language)
        .add(submission.entry_point)
        .add(std::to_string(submission.files.size()));
    for (const SourceFile& file : submission.files) hasher.add(file.name).add(file.text);
}

void add(Hasher& hasher, const language::Toolchain& toolchain) {
    hasher.add(toolchain.program.string()).add(toolchain.stamp).add(toolchain.version_text);
    for (const auto* words :
         {&toolchain.flags, &toolchain.sanitize, &toolchain.compile, &toolchain.check,
          &toolchain.run, &toolchain.env, &toolchain.link_static.flags, &toolchain.link_fast.flags})
        add(hasher, *words);
    for (const auto& step : toolchain.prepare) {
        add(hasher, step.run);
        for (const SourceFile& file : step.files) hasher.add(file.name).add(file.text);
    }
    hasher.add(std::to_string(toolchain.reserve_mib));
}

void add(Hasher& hasher, const Options& options) {
    hasher.add(options.stop == Stop::never ? "all" : "until the first failure");
    hasher.add(options.package_tests ? "package" : "own")
        .add(options.sanitize ? "sanitized" : "plain");
    hasher.add(sandbox::name(options.required)).add(std::to_string(options.only.size()));
    for (const std::size_t index : options.only) hasher.add(std::to_string(index));
    hasher.add(std::to_string(options.own.size()));
    for (const OwnCase& own : options.own) hasher.add(own.name).add(own.input).add(own.expected);
}

// Another build of spar may judge otherwise.
std::string this_build() {
    struct stat self {};
    if (::stat("/proc/self/exe", &self) != 0) return {};
    return fmt::format("{}.{}.{}", self.st_size, self.st_mtim.tv_sec, self.st_mtim.tv_nsec);
}

}  // namespace

std::string verdict_key(const Problem& problem, const Submission& submission,
                        const Options& options, const TimeLimit& limit) {
    Hasher hasher;
    hasher.add("spar.report/1").add(this_build()).add(problem.id).add(bank::content_hash(problem));
    add(hasher, submission);
    add(hasher, language::toolchain(submission.language));
    add(hasher, options);
    hasher.add(std::to_string(limit.value.count())).add(std::to_string(problem.limits.memory_mib));
    hasher.add(sandbox::name(sandbox::best_tier()));
    return hasher.hex();
}

}  // namespace judge::run
