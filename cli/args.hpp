// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {  // NOLINT(readability-identifier-naming): the library's name
class App;
}

namespace cli {

class Context;

// What every command understands.
struct Globals {
    std::string colour;     // --color; empty = not given
    std::string workspace;  // --workspace
    bool ascii = false;
    bool json = false;
    bool quiet = false;
};

using Action = std::function<int(Context&)>;

// The arguments of one command, declared in the command's own file. A front for CLI11, whose header
// is read by args.cpp alone. Variables must live as long as the command line: options structs are
// held by the action.
class Arguments {
  public:
    Arguments(CLI::App& app, Action& chosen) : app_(&app), chosen_(&chosen) {}

    // `names` as CLI11 has them: "-l,--lang".
    Arguments& flag(const std::string& names, bool& value, const std::string& help);
    Arguments& text(const std::string& names, std::string& value, const std::string& placeholder,
                    const std::string& help);
    Arguments& texts(const std::string& names, std::vector<std::string>& value,
                     const std::string& placeholder, const std::string& help);
    Arguments& choice(const std::string& names, std::string& value,
                      const std::vector<std::string>& allowed, const std::string& help);
    Arguments& count(const std::string& names, int& value, int highest, const std::string& help);
    Arguments& positional(const std::string& name, std::string& value, const std::string& help);
    Arguments& required(const std::string& name, std::string& value, const std::string& help);
    // One of the allowed words, at its place.
    Arguments& required_choice(const std::string& name, std::string& value,
                               const std::vector<std::string>& allowed, const std::string& help);
    // All remaining words.
    Arguments& words(const std::string& name, std::vector<std::string>& value,
                     const std::string& help);
    // Text under the options: examples.
    Arguments& footer(const std::string& text);
    // What the command does.
    void action(Action action);
    // A command below this one.
    Arguments command(const std::string& name, const std::string& help);
    // One of the commands below must be named.
    Arguments& require_command();

  private:
    CLI::App* app_;
    Action* chosen_;
};

// The whole command line.
class CommandLine {
  public:
    CommandLine();
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    // A command with its one-letter alias ("" = none).
    Arguments command(const std::string& name, const std::string& alias, const std::string& help);

    struct Parsed {
        Globals globals;
        Action action;  // empty: no command was named
        std::optional<int>
            done;  // --help, --version or a usage error: it has been printed; exit with this
    };
    // Prints help to stdout and complaints, with the nearest known word, to stderr.
    [[nodiscard]] Parsed parse(int argc, const char* const* argv);

  private:
    [[nodiscard]] std::optional<std::string> unknown_command(int argc,
                                                             const char* const* argv) const;

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cli
