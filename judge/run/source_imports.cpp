// SPDX-License-Identifier: MIT
#include "judge/run/source_imports.hpp"

#include <algorithm>

#include "judge/support/text.hpp"

namespace judge::run {
namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Replaces comments by blanks and keeps lines, so that what is left is code and literals.
class Stripper {
  public:
    explicit Stripper(std::string_view text) : text_(text) {}

    std::string run() {
        while (at_ < text_.size()) step();
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool sees(std::string_view word) const {
        return text_.substr(at_).starts_with(word);
    }
    void blank_until(std::size_t end) {
        for (; at_ < end; ++at_) out_ += text_[at_] == '\n' ? '\n' : ' ';
    }

    void step() {
        if (sees("//")) return blank_until(std::min(text_.find('\n', at_), text_.size()));
        if (sees("/*")) {
            const auto end = text_.find("*/", at_ + 2);
            return blank_until(end == std::string_view::npos ? text_.size() : end + 2);
        }
        if (sees("\"")) return literal();
        out_ += text_[at_++];
    }

    void literal() {
        do {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) out_ += text_[at_++];
            out_ += text_[at_++];
        } while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n');
        if (at_ < text_.size() && text_[at_] == '"') out_ += text_[at_++];
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
};

// The dotted name that `text` begins with.
std::string dotted(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && (is_word(text[size]) || text[size] == '.')) ++size;
    return std::string(text.substr(0, size));
}

std::string quoted(std::string_view text) {
    for (const char quote : {'"', '\'', '`'}) {
        const auto start = text.find(quote);
        if (start == std::string_view::npos) continue;
        const auto end = text.find(quote, start + 1);
        if (end != std::string_view::npos)
            return std::string(text.substr(start + 1, end - start - 1));
    }
    return {};
}

// What follows `keyword` at the start of the statement.
std::optional<std::string_view> after(std::string_view statement, std::string_view keyword) {
    statement = trim(statement);
    if (!statement.starts_with(keyword) || statement.size() == keyword.size()) return std::nullopt;
    if (is_word(statement[keyword.size()])) return std::nullopt;
    return trim(statement.substr(keyword.size()));
}

std::string included(std::string_view directive) {
    if (directive.find("include") == std::string_view::npos) return {};
    const auto open = directive.find_first_of("<\"");
    const auto end =
        open == std::string_view::npos ? open : directive.find_first_of(">\"", open + 1);
    if (end == std::string_view::npos) return {};
    return std::string(directive.substr(open + 1, end - open - 1));
}

std::string used(std::string_view path) {
    std::string name(path.substr(0, path.find_first_of(";{ ")));
    for (auto at = name.find("::"); at != std::string::npos; at = name.find("::"))
        name.replace(at, 2, ".");
    while (name.ends_with('.')) name.pop_back();
    return name;
}

class Collector {
  public:
    void read(std::string_view line, int number) {
        line_ = number;
        const std::string_view code = trim(line);
        if (in_block_) {
            in_block_ = !code.starts_with(')');
            return in_block_ ? add(quoted(code)) : void();
        }
        if (code.starts_with('#')) return add(included(code));
        if (const auto path = after(code, "use")) return add(used(*path));
        if (const auto rest = after(code, "import")) return imported(*rest);
        for (const std::string_view call : {"require", "import(", "} from"})
            if (const auto at = code.find(call); at != std::string_view::npos)
                add(quoted(code.substr(at)));
    }
    [[nodiscard]] std::vector<SourceImport> take() && { return std::move(found_); }

  private:
    void add(std::string name) {
        if (!name.empty()) found_.push_back({std::move(name), line_});
    }
    void imported(std::string_view rest) {
        const std::string name = quoted(rest);
        in_block_ = rest.starts_with('(') && rest.find(')') == std::string_view::npos;
        if (!name.empty()) return add(name);
        if (!in_block_) add(dotted(after(rest, "static").value_or(rest)));
    }

    std::vector<SourceImport> found_;
    int line_ = 0;
    bool in_block_ = false;  // of Go's import ( … )
};

bool covers(std::string_view forbidden, std::string_view name) {
    if (!name.starts_with(forbidden)) return false;
    if (name.size() == forbidden.size()) return true;
    const char next = name[forbidden.size()];
    return next == '.' || next == '/';
}

}  // namespace

std::vector<SourceImport> source_imports(std::string_view source) {
    const std::string code = Stripper(source).run();
    Collector collector;
    int number = 0;
    for (std::size_t from = 0; from < code.size();) {
        const std::size_t end = std::min(code.find('\n', from), code.size());
        collector.read(std::string_view(code).substr(from, end - from), ++number);
        from = end + 1;
    }
    return std::move(collector).take();
}

const std::string* covering(const std::vector<std::string>& forbidden, std::string_view name) {
    const auto found =
        std::find_if(forbidden.begin(), forbidden.end(),
                     [&](const std::string& library) { return covers(library, name); });
    return found == forbidden.end() ? nullptr : &*found;
}

}  // namespace judge::run
