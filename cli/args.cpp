// SPDX-License-Identifier: MIT
#include "cli/args.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/exit_code.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

constexpr const char* kDescription =
    "A sparring partner for technical interviews: pick a problem, write a solution, and have it "
    "judged in a sandbox.";

constexpr const char* kFooter =
    "Examples:\n"
    "  spar init practice && cd practice    make a workspace\n"
    "  spar pick pair-with-gap              take a problem up; prints where its files are\n"
    "  spar test                            compile, run the samples and your own cases\n"
    "  spar submit                          run every test\n"
    "  spar test problems/coding/pairwithgap --file sol.py --json\n"
    "\n"
    "Exit codes: 0 accepted, 1 not accepted or nothing run, 2 usage, 3 compile error, 4 not found "
    "or\n"
    "ambiguous, 5 invalid package, 6 sandbox unavailable, 7 state (files, full disk), 70 internal "
    "or\n"
    "judge error, 130 interrupted.";

}  // namespace

Arguments& Arguments::flag(const std::string& names, bool& value, const std::string& help) {
    app_->add_flag(names, value, help);
    return *this;
}

Arguments& Arguments::text(const std::string& names, std::string& value,
                           const std::string& placeholder, const std::string& help) {
    app_->add_option(names, value, help)->type_name(placeholder);
    return *this;
}

Arguments& Arguments::texts(const std::string& names, std::vector<std::string>& value,
                            const std::string& placeholder, const std::string& help) {
    app_->add_option(names, value, help)
        ->type_name(placeholder)
        ->allow_extra_args(false)
        ->take_all();
    return *this;
}

Arguments& Arguments::choice(const std::string& names, std::string& value,
                             const std::vector<std::string>& allowed, const std::string& help) {
    app_->add_option(names, value, help)
        ->check(CLI::IsMember(allowed))
        ->type_name(fmt::format("{}", fmt::join(allowed, "|")));
    return *this;
}

Arguments& Arguments::count(const std::string& names, int& value, int highest,
                            const std::string& help) {
    app_->add_option(names, value, help)->check(CLI::Range(0, highest))->type_name("N");
    return *this;
}

Arguments& Arguments::positional(const std::string& name, std::string& value,
                                 const std::string& help) {
    app_->add_option(name, value, help)->type_name("");
    return *this;
}

Arguments& Arguments::required(const std::string& name, std::string& value,
                               const std::string& help) {
    app_->add_option(name, value, help)->required()->type_name("");
    return *this;
}

Arguments& Arguments::required_choice(const std::string& name, std::string& value,
                                      const std::vector<std::string>& allowed,
                                      const std::string& help) {
    app_->add_option(name, value, help)->required()->check(CLI::IsMember(allowed))->type_name("");
    return *this;
}

Arguments& Arguments::words(const std::string& name, std::vector<std::string>& value,
                            const std::string& help) {
    app_->add_option(name, value, help)->type_name("");
    return *this;
}

Arguments& Arguments::footer(const std::string& text) {
    app_->footer(text);
    return *this;
}

void Arguments::action(Action action) {
    app_->callback([app = app_, chosen = chosen_, action = std::move(action)] {
        if (app->get_subcommands().empty()) *chosen = action;  // else the command below was meant
    });
}

Arguments Arguments::command(const std::string& name, const std::string& help) {
    return {*app_->add_subcommand(name, help)->fallthrough(), *chosen_};
}

Arguments& Arguments::require_command() {
    app_->require_subcommand(1);
    return *this;
}

struct CommandLine::State {
    CLI::App app{kDescription, "spar"};
    Globals globals;
    Action chosen;
    std::vector<std::string> names;  // of all commands, with aliases
};

CommandLine::CommandLine() : state_(std::make_unique<State>()) {
    CLI::App& app = state_->app;
    Globals& globals = state_->globals;
    app.require_subcommand(0, 1);
    app.set_help_flag("-h,--help", "Explain and exit");
    app.set_version_flag("--version", std::string("spar ") + SPAR_VERSION,
                         "Print the version and exit");
    app.add_option("--color,--colour", globals.colour,
                   "Colours on a terminal (auto), always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    app.add_flag("--ascii", globals.ascii, "Plain ASCII symbols and mathematics");
    app.add_flag("--json", globals.json, "One JSON object on stdout instead of text");
    app.add_flag("-q,--quiet", globals.quiet, "No remarks on stderr, only errors");
    app.add_option("--workspace", globals.workspace,
                   "The workspace, instead of the one above the current directory")
        ->type_name("DIR");
    app.footer(kFooter);
    app.get_formatter()->column_width(34);
}

CommandLine::~CommandLine() = default;

Arguments CommandLine::command(const std::string& name, const std::string& alias,
                               const std::string& help) {
    CLI::App* command = state_->app.add_subcommand(name, help);
    command->fallthrough();
    if (!alias.empty()) command->alias(alias);
    state_->names.push_back(name);
    if (!alias.empty()) state_->names.push_back(alias);
    return {*command, state_->chosen};
}

// The first word that is no option must be a command; CLI11 would only say that one is required.
std::optional<std::string> CommandLine::unknown_command(int argc, const char* const* argv) const {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--workspace" || word == "--color" || word == "--colour") {
            ++i;
        } else if (!word.starts_with('-')) {
            const auto& names = state_->names;
            const bool known = std::find(names.begin(), names.end(), word) != names.end();
            return known ? std::nullopt : std::optional<std::string>(word);
        }
    }
    return std::nullopt;
}

namespace {

// CLI11 names the word it did not expect; the nearest option of that command is what was meant.
std::string with_suggestion(const CLI::App& app, const std::string& message) {
    const std::size_t at = message.find("--");
    if (at == std::string::npos) return message;
    const std::string word = message.substr(at, message.find_first_of(" =,:", at) - at);
    std::vector<std::string> known;
    for (const CLI::App* level = &app; level != nullptr;) {
        for (const CLI::Option* option : level->get_options())
            for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
        const auto below = level->get_subcommands();
        level = below.empty() ? nullptr : below.front();
    }
    const auto nearest = judge::did_you_mean(word, known);
    return nearest && *nearest != word ? message + "; did you mean " + *nearest + "?" : message;
}

std::string command_path(const CLI::App& app) {
    std::string path = app.get_name();
    for (auto below = app.get_subcommands(); !below.empty();
         below = below.front()->get_subcommands())
        path += " " + below.front()->get_name();
    return path;
}

}  // namespace

CommandLine::Parsed CommandLine::parse(int argc, const char* const* argv) {
    CLI::App& app = state_->app;
    if (const auto unknown = unknown_command(argc, argv)) {
        const auto nearest = judge::did_you_mean(*unknown, state_->names);
        fmt::print(stderr, "spar: there is no command \"{}\"{}\nspar --help lists the commands.\n",
                   *unknown, nearest ? "; did you mean \"" + *nearest + "\"?" : "");
        return {.globals = {}, .action = {}, .done = kUsage};
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& e) {  // --help, --version
        return {.globals = {}, .action = {}, .done = app.exit(e)};
    } catch (const CLI::ParseError& e) {
        const std::string path = command_path(app);
        fmt::print(stderr, "{}: {}\n{} --help explains the options.\n", path,
                   with_suggestion(app, e.what()), path);
        return {.globals = {}, .action = {}, .done = kUsage};
    }
    return {.globals = state_->globals, .action = state_->chosen, .done = std::nullopt};
}

}  // namespace cli
