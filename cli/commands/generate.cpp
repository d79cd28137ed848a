// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/select.hpp"
#include "judge/language/harness.hpp"
#include "judge/run/validator_source.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using ui::Json;

struct Options {
    std::string selector;
    bool check = false;
};

// Everything that follows from interview/signature.yaml: drivers, stubs, and the output validator.
std::vector<judge::SourceFile> generated_files(const judge::Problem& problem) {
    if (!problem.is_signature())
        throw judge::UserError(
            judge::Fault::invalid_package,
            fmt::format("{}: there is no interview/signature.yaml, so there is nothing to generate",
                        problem.directory.string()));
    auto files = judge::language::package_files(problem);
    const judge::Compare& compare = problem.interview->compare;
    if (compare.mode == judge::Compare::Mode::validator) return files;
    const auto results = problem.interview->signature->is_class() ? judge::run::Results::calls
                                                                  : judge::run::Results::one;
    files.push_back(
        {"output_validator/validator.cpp", judge::run::validator_source(compare, results)});
    return files;
}

std::string difference(const fs::path& path, const std::string& text) {
    std::error_code error;
    if (!fs::exists(path, error)) return "missing";
    return judge::read_source(path).text == text ? "" : "differs";
}

int generate(Context& context, const Options& options) {
    const Selection selection = select(context, options.selector);
    const judge::Problem problem = load(context, selection);
    std::vector<Json> objects;
    std::size_t differing = 0;
    for (const judge::SourceFile& file : generated_files(problem)) {
        const fs::path path = problem.directory / file.name;
        const std::string found = difference(path, file.text);
        if (!found.empty()) ++differing;
        if (!found.empty() && !options.check) {
            std::error_code error;
            fs::create_directories(path.parent_path(), error);
            judge::write_atomically(path, file.text);
        }
        const std::string state = found.empty() ? "same" : options.check ? found : "written";
        objects.push_back(
            Json::object({{"file", Json::string(file.name)}, {"state", Json::string(state)}}));
        if (!context.json() && !found.empty())
            context.print(fmt::format("{} {}", state, file.name));
    }
    if (context.json())
        context.print(Json::object(
            {{"schema", Json::string("spar.generate/1")}, {"files", Json::list(objects)}}));
    else if (differing == 0)
        context.remark("all generated files are up to date");
    return options.check && differing > 0 ? kNotAccepted : kOk;
}

}  // namespace

void add_generate(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("generate", "",
                 "Write what follows from a package's signature.yaml: drivers, stubs, validator")
        .required("PACKAGE", options->selector, "A package's path, or a selector")
        .flag("--check", options->check, "Only compare; exit 1 if something differs")
        .footer("Example:\n  spar generate problems/coding/dutchtrays --check")
        .action([options](Context& context) { return generate(context, *options); });
}

}  // namespace cli
