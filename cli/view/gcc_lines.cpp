// SPDX-License-Identifier: MIT
// Compilers say where something is in five ways. Those that put place and words in one line (gcc,
// clang, javac, go; tsc with parentheses) are taken as they are. rustc says the words first and the
// place below; Python and Node the place first and the words below: one of the two is kept until
// the other comes.
#include "cli/view/gcc_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>

#include "cli/ui/escape.hpp"
#include "judge/support/text.hpp"

namespace cli::view {
namespace {

using Paths = std::vector<std::string>;

// A place in one of the submission's files, and what stands behind it in the line.
struct Place {
    std::string path;
    std::string line;
    std::string column = "1";
    std::string_view rest;
};

std::string digits(std::string_view text) {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    return std::string(text.substr(0, end));
}

// The file of ours with which `text` begins, also as "./NAME" and "/some/where/NAME".
const std::string* file_at(std::string_view text, std::size_t& length, const Paths& paths) {
    for (const std::string& path : paths) {
        const std::string name = std::filesystem::path(path).filename().string();
        for (const std::string& form : {path, "./" + name, name}) {
            if (!text.starts_with(form)) continue;
            length = form.size();
            return &path;
        }
        const auto end = std::min(text.find_first_of(": \"(,"), text.size());
        if (text.starts_with('/') && text.substr(0, end).ends_with("/" + name)) {
            length = end;
            return &path;
        }
    }
    return nullptr;
}

// "NAME:3:5: …", "NAME:3: …", "NAME:3", "NAME(3,5): …", "NAME\", line 3…", "NAME, line 3)…".
std::optional<Place> place_at(std::string_view text, const Paths& paths) {
    std::size_t length = 0;
    const std::string* const path = file_at(text, length, paths);
    if (path == nullptr) return std::nullopt;
    text.remove_prefix(length);
    std::string_view between = ":";
    for (const std::string_view form : {"(", "\", line ", ", line "})
        if (text.starts_with(form)) between = form;
    if (!text.starts_with(between)) return std::nullopt;
    text.remove_prefix(between.size());
    Place place = {.path = *path, .line = digits(text), .rest = {}};
    if (place.line.empty()) return std::nullopt;
    text.remove_prefix(place.line.size());
    const char separator = between == "(" ? ',' : ':';
    if (!text.empty() && text.front() == separator) {
        if (std::string column = digits(text.substr(1)); !column.empty()) {
            text.remove_prefix(1 + column.size());
            place.column = std::move(column);
        }
    }
    if (between == "(" && text.starts_with(")")) text.remove_prefix(1);
    if (text.starts_with(":")) text.remove_prefix(1);
    place.rest = judge::trim(text);
    return place;
}

// "error", "warning" or "note" with which a complaint begins; it is taken away from it.
std::string severity_of(std::string_view& words) {
    for (const std::string_view word : {"fatal error", "error", "warning", "note"}) {
        if (!words.starts_with(word)) continue;
        std::string_view rest = words.substr(word.size());
        const auto colon = rest.find(": ");
        // rustc: "error[E0425]: …", tsc: "error TS2304: …"
        const bool code = colon < 10 &&  // npos is not
                          (colon == 0 || rest.front() == '[' || rest.starts_with(" TS"));
        if (!code) continue;
        words = rest.substr(colon + 2);
        return word == "fatal error" ? "error" : std::string(word);
    }
    return "";
}

std::string written(const Place& place, std::string_view severity, std::string_view words) {
    return fmt::format("{}:{}:{}: {}: {}", place.path, place.line, place.column, severity, words);
}

// "SyntaxError: invalid syntax", as Python and Node end their complaints.
bool is_named_error(std::string_view line) {
    const auto colon = line.find(": ");
    const std::string_view name = line.substr(0, std::min(colon, line.size()));
    const bool word = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '.' || c == '_';
    });
    return word && (name.ends_with("Error") || name.ends_with("Exception"));
}

class Reader {
  public:
    explicit Reader(const Paths& paths) : paths_(paths) {}

    void take(std::string_view line) {
        if (is_named_error(line)) return finish(line);
        std::string_view words = judge::trim(line);
        const bool indented = words.size() < line.size();
        if (words.starts_with("--> ")) return below(words.substr(4));
        if (words.starts_with("File \"")) return remember(words.substr(6));
        if (indented) return;
        if (const auto place = place_at(line, paths_)) return whole(*place);
        if (std::string severity = severity_of(words); !severity.empty()) {
            severity_ = std::move(severity);
            words_ = words;
        }
    }

    std::vector<std::string> out;

  private:
    void whole(Place place) {
        if (place.rest.empty()) {  // Node: the words come later
            waiting_ = std::move(place);
            return;
        }
        std::string_view words = place.rest;
        const std::string severity = severity_of(words);
        if (words.starts_with("In function") || words.starts_with("In instantiation")) return;
        out.push_back(written(place, severity.empty() ? "error" : severity, words));
    }

    void below(std::string_view line) {  // rustc: the words were before
        const auto place = place_at(line, paths_);
        if (place && !words_.empty()) out.push_back(written(*place, severity_, words_));
        words_ = {};
    }

    void remember(std::string_view line) {  // Python: the words come later
        if (auto place = place_at(line, paths_)) waiting_ = std::move(*place);
    }

    void finish(std::string_view line) {
        if (waiting_) out.push_back(written(*waiting_, "error", line));
        waiting_.reset();
    }

    const Paths& paths_;
    std::optional<Place> waiting_;
    std::string severity_;
    std::string_view words_;
};

// "IndexError: list index out of range (solution.py, line 3)" → line 3.
Place place_of_crash(std::string_view message, const Paths& paths) {
    Place place = {.path = paths.empty() ? "submission" : paths.front(), .line = "1", .rest = {}};
    const auto open = message.rfind(" (");
    if (open == std::string_view::npos || !message.ends_with(')')) return place;
    if (auto found = place_at(message.substr(open + 2), paths)) return *found;
    return place;
}

std::string words_of(const judge::TestOutcome& test) {
    std::string words = test.message;
    if (words.empty() && test.difference)
        words = fmt::format("{}: expected {}, got {}", test.difference->where,
                            test.difference->expected, test.difference->got);
    return fmt::format("{}: {}{}{}", test.name, judge::words(test.verdict),
                       words.empty() ? "" : ": ", words);
}

// One line, without what would move a terminal's cursor.
std::string plain(std::string_view text) {
    return ui::printable(std::string(text.substr(0, text.find('\n'))));
}

}  // namespace

std::vector<std::string> located_complaints(std::string_view text, const Paths& paths) {
    Reader reader(paths);
    const std::string clean = ui::printable(std::string(text));
    for (std::string_view rest = clean; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        reader.take(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::move(reader.out);
}

std::vector<std::string> gcc_lines(const judge::Report& report, const Paths& paths) {
    std::vector<std::string> out;
    const Place start = {
        .path = paths.empty() ? "submission" : paths.front(), .line = "1", .rest = {}};
    if (!report.compile.message.empty()) out = located_complaints(report.compile.message, paths);
    if (!report.compile.ok && out.empty() && !report.compile.message.empty())
        out.push_back(written(start, "error", plain(report.compile.message)));
    if (!report.message.empty() && report.verdict != judge::Verdict::accepted)
        out.push_back(written(start, "error", plain(report.message)));
    for (const judge::TestOutcome& test : report.tests) {
        if (test.verdict == judge::Verdict::accepted || test.verdict == judge::Verdict::skipped)
            continue;
        out.push_back(written(place_of_crash(test.message, paths), "error", plain(words_of(test))));
    }
    return out;
}

}  // namespace cli::view
