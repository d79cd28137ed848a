// SPDX-License-Identifier: MIT
#include "cli/cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

constexpr std::string_view kInput = "input:";
constexpr std::string_view kOutput = "output:";

// A content line that would be taken for a marker is written with a backslash before it.
bool needs_backslash(std::string_view line) {
    const std::string_view bare = line.substr(std::min(line.find_first_not_of('\\'), line.size()));
    return bare.starts_with(kInput) || bare.starts_with(kOutput);
}

class Parser {
  public:
    explicit Parser(const judge::Source& source) : source_(source) {}

    std::vector<Case> run() {
        const std::string_view text = source_.text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            std::string_view line = text.substr(at, end - at);
            while (line.ends_with('\r')) line.remove_suffix(1);
            take(line, at);
            at = end + 1;
        }
        end_case();
        return std::move(cases_);
    }

  private:
    enum class Where { before, input, output };

    void take(std::string_view line, std::size_t at) {
        if (const std::size_t nul = line.find('\0'); nul != std::string_view::npos)
            fail(at + nul, "a NUL byte; cases are text");
        if (line.starts_with(kInput)) return begin_input(line, at);
        if (line.starts_with(kOutput)) return begin_output(line, at);
        if (where_ == Where::before) {
            if (!judge::trim(line).empty() && !line.starts_with('#'))
                fail(at, "expected \"input:\" on a line of its own before the first case");
            return;
        }
        if (line.starts_with('\\') && needs_backslash(line)) line.remove_prefix(1);
        (where_ == Where::input ? current_.input : current_.expected).append(line).append("\n");
    }

    void begin_input(std::string_view line, std::size_t at) {
        only_marker(line, kInput, at);
        end_case();
        where_ = Where::input;
        begun_at_ = at;
    }

    void begin_output(std::string_view line, std::size_t at) {
        only_marker(line, kOutput, at);
        if (where_ == Where::before) fail(at, "\"output:\" without an \"input:\" before it");
        if (where_ == Where::output) fail(at, "a second \"output:\" for the same input");
        where_ = Where::output;
    }

    void only_marker(std::string_view line, std::string_view marker, std::size_t at) const {
        const std::string_view rest = judge::trim(line.substr(marker.size()));
        if (!rest.empty() && !rest.starts_with('#'))
            fail(at + line.find_first_not_of(" \t", marker.size()),
                 "write the text on the lines below \"" + std::string(marker) + "\"");
    }

    void end_case() {
        if (where_ == Where::input)
            fail(begun_at_,
                 "this case has no \"output:\" line (leave the lines after it blank to ask the "
                 "reference)");
        if (where_ == Where::output) {
            drop_blank_end(current_.input);
            drop_blank_end(current_.expected);
            cases_.push_back(std::exchange(current_, {}));
        }
        where_ = Where::before;
    }

    static void drop_blank_end(std::string& text) {
        const std::size_t last = text.find_last_not_of(" \t\n");
        if (last == std::string::npos)
            text.clear();
        else
            text.resize(text.find('\n', last) + 1);
    }

    [[noreturn]] void fail(std::size_t offset, std::string_view message) const {
        throw judge::UserError(judge::Fault::usage, judge::quote(source_, offset, message));
    }

    const judge::Source& source_;
    Where where_ = Where::before;
    std::size_t begun_at_ = 0;
    Case current_;
    std::vector<Case> cases_;
};

void append_block(std::string& out, std::string_view marker, std::string_view text) {
    out.append(marker).append("\n");
    while (text.ends_with('\n')) text.remove_suffix(1);
    for (std::size_t at = 0; !text.empty() && at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        out.append(needs_backslash(line) ? "\\" : "").append(line).append("\n");
        at = end + 1;
    }
}

}  // namespace

std::vector<Case> parse_cases(const judge::Source& source) { return Parser(source).run(); }

std::vector<Case> read_cases(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) return {};
    return parse_cases(judge::read_source(path));
}

std::string format_case(const Case& item, std::string_view comment) {
    std::string out;
    append_block(out,
                 comment.empty() ? std::string(kInput) : fmt::format("{}  # {}", kInput, comment),
                 item.input);
    append_block(out, kOutput, item.expected);
    return out;
}

}  // namespace cli
