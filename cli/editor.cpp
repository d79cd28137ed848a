// SPDX-License-Identifier: MIT
#include "cli/editor.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "judge/support/error.hpp"

namespace cli {
namespace {

using judge::Fault;
using judge::UserError;

constexpr int kSignalBase = 128;

class Splitter {
  public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<std::string> run() {
        for (std::size_t i = 0; i < text_.size(); ++i) take(text_[i], i);
        if (quote_ != '\0') fail("a quote does not close");
        end_word();
        if (words_.empty()) fail("the command is empty");
        return std::move(words_);
    }

  private:
    void take(char c, std::size_t& i) {
        if (quote_ == '\'' || (quote_ == '"' && c == '"') ||
            (quote_ == '\0' && (c == '"' || c == '\'')))
            return quoted(c);
        if (c == '\\') {
            if (++i == text_.size()) fail("it ends with a backslash");
            return add(text_[i]);
        }
        if (quote_ == '\0' && (c == ' ' || c == '\t' || c == '\n')) return end_word();
        add(c);
    }

    void quoted(char c) {
        in_word_ = true;
        if (quote_ == '\0')
            quote_ = c;
        else if (c == quote_)
            quote_ = '\0';
        else
            word_ += c;
    }

    void add(char c) {
        in_word_ = true;
        word_ += c;
    }

    void end_word() {
        if (in_word_) words_.push_back(std::exchange(word_, {}));
        in_word_ = false;
    }

    [[noreturn]] void fail(const char* why) const {
        throw UserError(Fault::usage, fmt::format("editor: {}: {}", text_, why));
    }

    std::string_view text_;
    std::string word_;
    std::vector<std::string> words_;
    char quote_ = '\0';
    bool in_word_ = false;
};

}  // namespace

std::vector<std::string> split_command(std::string_view command) { return Splitter(command).run(); }

int run_editor(const std::vector<std::string>& command, const std::filesystem::path& file) {
    std::vector<std::string> words = command;
    words.push_back(file.string());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_t pid = -1;
    const int failure = ::posix_spawnp(&pid, argv[0], nullptr, nullptr, argv.data(), environ);
    if (failure != 0)
        throw UserError(
            Fault::usage,
            fmt::format("editor: cannot start {}: {}; set another with `spar config set editor`",
                        words[0], std::strerror(failure)));
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFSIGNALED(status) ? kSignalBase + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace cli
