// SPDX-License-Identifier: MIT
// A candidate's submission, made ready to run.
#include "judge/language/compile.hpp"

#include <algorithm>

#include "judge/language/harness.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"

namespace judge::language {
namespace {

// The file that gets the harness' epilogue: the entry point, the one named as in the template, or
// the one that speaks of what is asked for.
SourceFile& solution_file(Work& work, const Submission& submission, const Signature& signature,
                          const std::string& template_name) {
    const std::string& asked =
        signature.is_class() ? signature.class_name : signature.function.name;
    const auto is_source = [&](const SourceFile& file) {
        return std::ranges::find(work.sources, file.name) != work.sources.end();
    };
    const auto pick = [&](auto&& wanted) {
        return std::ranges::find_if(work.files,
                                    [&](const SourceFile& f) { return is_source(f) && wanted(f); });
    };
    auto found = pick([&](const SourceFile& file) { return file.name == submission.entry_point; });
    if (found == work.files.end())
        found = pick([&](const SourceFile& file) { return file.name == template_name; });
    if (found == work.files.end())
        found = pick(
            [&](const SourceFile& file) { return file.text.find(asked) != std::string::npos; });
    if (found == work.files.end()) found = pick([](const SourceFile&) { return true; });
    return *found;
}

// A single file of any name becomes the module that the driver looks for, lest it hide one of the
// standard library.
void name_as_in_template(Work& work, const std::string& template_name) {
    if (work.sources.size() != 1) return;
    for (SourceFile& file : work.files)
        if (file.name == work.sources[0]) file.name = template_name;
    work.sources = {template_name};
}

void add_harness(Work& work, const Submission& submission, const Signature& signature) {
    auto generated = harness(signature, work.toolchain->driver());
    if (!generated)
        throw UserError(Fault::usage,
                        work.toolchain->name +
                            " cannot be used for this problem: it asks for a "
                            "function or class, and there is no driver for that language");
    work.asked = declaration(signature, work.toolchain->driver());
    work.driver = std::move(generated->driver);
    if (!work.toolchain->object.empty()) {
        solution_file(work, submission, signature, generated->stub.name).text +=
            generated->epilogue;
    } else {
        name_as_in_template(work, generated->stub.name);
        work.main = work.toolchain->main;
    }
}

// Files that the package adds to every submission, those of the language before those for all.
void add_included(Work& work, const std::filesystem::path& package) {
    std::vector<std::string> names = {work.toolchain->id, work.toolchain->driver()};
    names.insert(names.end(), work.toolchain->codes.begin(), work.toolchain->codes.end());
    for (const std::string& name : names)
        if (const auto files = read_directory(package / "include" / name); !files.empty())
            return overlay(work.files, files);
    overlay(work.files, read_directory(package / "include" / "default"));
}

}  // namespace

Compiled compile(const Submission& submission, const Problem& problem,
                 const CompileOptions& options, const std::stop_token& stop) {
    Work work;
    work.toolchain = &toolchain(submission.language);
    require_usable(*work.toolchain);
    work.files = submission.files;
    work.memory_mib = problem.limits.memory_mib;
    work.from_candidate = true;
    if (!problem.is_signature()) add_included(work, problem.directory);
    work.main = entry_point(*work.toolchain, work.files, submission.entry_point);
    work.sources = sources_of(*work.toolchain, work.files);
    if (work.sources.empty()) work.sources = {work.main};
    if (problem.is_signature()) add_harness(work, submission, *problem.interview->signature);
    return build(work, options, stop);
}

}  // namespace judge::language
