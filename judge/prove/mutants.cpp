// SPDX-License-Identifier: MIT
// Theory of operation. Changes are made on tokens, not on a syntax tree: what does not compile is
// dropped later. In C++ an operator counts as binary, and `<` as a comparison, if blanks stand
// around it, as in well-formatted code; elsewhere it may be a template's bracket or a pointer.
#include "judge/prove/mutants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "judge/prove/source_tokens.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

using Tokens = std::vector<SourceToken>;
using Kind = SourceToken::Kind;

struct Swap {
    std::string_view from;
    std::string_view to;
};

constexpr std::array<Swap, 6> kComparisons = {
    {{"<", "<="}, {"<=", "<"}, {">", ">="}, {">=", ">"}, {"==", "!="}, {"!=", "=="}}};
constexpr std::array<Swap, 10> kBinary = {{{"+", "-"},
                                           {"-", "+"},
                                           {"*", "+"},
                                           {"/", "*"},
                                           {"//", "*"},
                                           {"%", "*"},
                                           {"&", "|"},
                                           {"|", "&"},
                                           {"^", "|"},
                                           {"**", "*"}}};
constexpr std::array<Swap, 8> kElsewhere = {{{"+=", "-="},
                                             {"-=", "+="},
                                             {"*=", "+="},
                                             {"/=", "*="},
                                             {"&&", "||"},
                                             {"||", "&&"},
                                             {"++", "--"},
                                             {"--", "++"}}};
constexpr std::array<Swap, 26> kWords = {{{"true", "false"},
                                          {"false", "true"},
                                          {"True", "False"},
                                          {"False", "True"},
                                          {"and", "or"},
                                          {"or", "and"},
                                          {"break", "continue"},
                                          {"continue", "break"},
                                          {"min", "max"},
                                          {"max", "min"},
                                          {"lower_bound", "upper_bound"},
                                          {"upper_bound", "lower_bound"},
                                          {"bisect_left", "bisect_right"},
                                          {"bisect_right", "bisect_left"},
                                          {"bisect", "bisect_left"},
                                          {"front", "back"},
                                          {"back", "front"},
                                          {"push_front", "push_back"},
                                          {"push_back", "push_front"},
                                          {"pop_front", "pop_back"},
                                          {"popleft", "pop"},
                                          {"appendleft", "append"},
                                          {"any", "all"},
                                          {"all", "any"},
                                          {"floor", "ceil"},
                                          {"ceil", "floor"}}};

template <std::size_t N>
std::string_view other(const std::array<Swap, N>& swaps, std::string_view text) {
    for (const Swap& swap : swaps)
        if (swap.from == text) return swap.to;
    return {};
}

bool is_keyword(std::string_view word) {
    static const std::set<std::string_view> kAll = {
        "if",       "else",     "for",    "while",   "return",   "case",      "switch",  "do",
        "const",    "auto",     "int",    "long",    "double",   "bool",      "char",    "void",
        "struct",   "class",    "public", "private", "using",    "namespace", "std",     "static",
        "template", "typename", "def",    "import",  "from",     "with",      "try",     "except",
        "raise",    "lambda",   "pass",   "global",  "nonlocal", "assert",    "elif",    "yield",
        "del",      "in",       "is",     "not",     "and",      "or",        "break",   "continue",
        "unsigned", "signed",   "float",  "default", "delete",   "new",       "throw",   "catch",
        "goto",     "operator", "enum",   "friend",  "inline",   "constexpr", "virtual", "override",
        "explicit", "this"};
    return kAll.contains(word);
}

// What only makes a program faster: changes of it tell nothing about tests.
bool is_about_speed(std::string_view line) {
    constexpr std::array kSigns = {"sync_with_stdio", "cin.tie", ".reserve(", "setrecursionlimit",
                                   "std::ios"};
    return std::any_of(kSigns.begin(), kSigns.end(),
                       [&](const char* word) { return line.find(word) != std::string_view::npos; });
}

std::string_view line_at(std::string_view text, std::size_t offset) {
    const auto start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
    const std::size_t from = start == std::string_view::npos ? 0 : start + 1;
    return text.substr(from, std::min(text.find('\n', offset), text.size()) - from);
}

class Maker {
  public:
    Maker(std::string_view text, MutantLanguage language)
        : text_(text),
          python_(language == MutantLanguage::python),
          tokens_(source_tokens(text, language)) {}

    std::vector<Mutant> make() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (is_about_speed(line_at(text_, tokens_[i].offset))) continue;
            if (tokens_[i].kind == Kind::sign) sign(i);
            if (tokens_[i].kind == Kind::number) number(i);
            if (tokens_[i].kind == Kind::word) word(i);
            statement(i);
        }
        return std::move(made_);
    }

  private:
    void add(std::size_t offset, std::size_t length, std::string replacement, std::size_t line) {
        made_.push_back({offset, length, std::move(replacement), line});
    }
    void replace(std::size_t i, std::string_view by) {
        if (!by.empty())
            add(tokens_[i].offset, tokens_[i].text.size(), std::string(by), tokens_[i].line);
    }

    // Between two operands.
    [[nodiscard]] bool is_binary(std::size_t i) const {
        if (i == 0 || i + 1 >= tokens_.size()) return false;
        const SourceToken& before = tokens_[i - 1];
        const bool operand = before.kind == Kind::number || before.kind == Kind::text ||
                             before.text == ")" || before.text == "]" ||
                             (before.kind == Kind::word && !is_keyword(before.text));
        const bool apart = tokens_[i].space_before && tokens_[i].space_after;
        return operand && (python_ || apart) && !is_declaration(i);
    }
    // C++: "int & x" and "template <class T> …" are no arithmetic.
    [[nodiscard]] bool is_declaration(std::size_t i) const {
        return !python_ && (tokens_[i].text == "&" || tokens_[i].text == "*") && i > 0 &&
               is_keyword(tokens_[i - 1].text);
    }
    // Python's default and star arguments, and C++ streams, use the same signs for other things.
    [[nodiscard]] bool is_stream(std::size_t i) const {
        for (std::size_t j = i;
             j > 0 && tokens_[j].text != ";" && tokens_[j].text != "{" && tokens_[j].text != "}";
             --j)
            if (tokens_[j - 1].text == "cout" || tokens_[j - 1].text == "cin" ||
                tokens_[j - 1].text == "cerr")
                return true;
        return false;
    }

    void sign(std::size_t i) {
        const std::string_view text = tokens_[i].text;
        const bool apart = python_ || (tokens_[i].space_before && tokens_[i].space_after);
        if (const auto to = other(kComparisons, text); !to.empty() && apart) {
            replace(i, to);
            if (text == "<" || text == ">") replace(i, text == "<" ? ">" : "<");
        }
        if (const auto to = other(kBinary, text); !to.empty() && is_binary(i)) replace(i, to);
        replace(i, other(kElsewhere, text));
        if ((text == "<<" || text == ">>") && apart && !is_stream(i))
            replace(i, text == "<<" ? ">>" : "<<");
        if (text == "!" && !python_) add(tokens_[i].offset, 1, "", tokens_[i].line);
    }

    void number(std::size_t i) {
        const std::string_view text = tokens_[i].text;
        long long value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const std::string suffix(end, text.data() + text.size());
        if (error != std::errc() || value > 1'000'000'000'000LL) return;
        const bool integer = suffix.find_first_of(".xXeEbo'") == std::string::npos &&
                             (text.size() == 1 || text[0] != '0');
        if (!integer) {
            if (text.find_first_of("xXbo'") == std::string_view::npos)
                replace(i, fmt::format("({} + 1)", text));
            return;
        }
        replace(i, fmt::format("{}{}", value + 1, suffix));
        if (value > 0) replace(i, fmt::format("{}{}", value - 1, suffix));
    }

    void word(std::size_t i) {
        const std::string_view text = tokens_[i].text;
        const bool call = i + 1 < tokens_.size() && tokens_[i + 1].text == "(";
        const bool definition =
            i > 0 && (tokens_[i - 1].text == "def" || tokens_[i - 1].text == "import" ||
                      tokens_[i - 1].text == ",");
        const bool plain = is_keyword(text) || text == "true" || text == "false" ||
                           text == "True" || text == "False";
        if ((call || plain) && !definition) replace(i, other(kWords, text));
        if (text == "not" && i > 0 && tokens_[i - 1].text != "is" && i + 1 < tokens_.size() &&
            tokens_[i + 1].text != "in")
            add(tokens_[i].offset, 4, "", tokens_[i].line);
        const bool member = i > 0 && (tokens_[i - 1].text == "." || tokens_[i - 1].text == "->");
        if (member && !call && (text == "left" || text == "right"))
            replace(i, text == "left" ? "right" : "left");
        if (text == "if" || (python_ && text == "elif")) negate(i);
    }

    void negate(std::size_t i) {
        const auto end = python_ ? python_condition(i) : closing(i + 1);
        if (end == 0 || end <= i + 1) return;
        const std::size_t from = python_ ? tokens_[i + 1].offset : tokens_[i + 1].end();
        const std::size_t to = python_ ? tokens_[end].offset : tokens_[end].offset;
        if (text_.substr(from, to - from).find(';') != std::string_view::npos) return;
        const std::string_view condition = text_.substr(from, to - from);
        add(from, to - from, fmt::format("{}({})", python_ ? "not " : "!", condition),
            tokens_[i].line);
    }

    // Index of the token that closes the bracket at `i`; 0 if there is none.
    [[nodiscard]] std::size_t closing(std::size_t i) const {
        if (i >= tokens_.size() || tokens_[i].text != "(") return 0;
        int depth = 0;
        for (std::size_t j = i; j < tokens_.size(); ++j) {
            depth += tokens_[j].text == "(" ? 1 : tokens_[j].text == ")" ? -1 : 0;
            if (depth == 0) return j;
        }
        return 0;
    }
    // Index of the colon of a statement that begins a line; 0 for conditional expressions.
    [[nodiscard]] std::size_t python_condition(std::size_t i) const {
        if (!tokens_[i].starts_line) return 0;
        int depth = 0;
        for (std::size_t j = i + 1; j < tokens_.size() && tokens_[j].line == tokens_[i].line; ++j) {
            const std::string_view text = tokens_[j].text;
            depth += text == "(" || text == "[" || text == "{"   ? 1
                     : text == ")" || text == "]" || text == "}" ? -1
                                                                 : 0;
            if (depth == 0 && text == ":") return j;
            if (text == "lambda" || text == ":=") return 0;
        }
        return 0;
    }

    // Leaves out an assignment or a call that stands by itself.
    void statement(std::size_t i) {
        if (tokens_[i].kind != Kind::word || is_keyword(tokens_[i].text) || !tokens_[i].starts_line)
            return;
        if (python_)
            python_statement(i);
        else
            cpp_statement(i);
    }

    void python_statement(std::size_t i) {
        std::size_t last = i;
        int depth = 0;
        bool does = false;
        for (std::size_t j = i; j < tokens_.size(); last = j++) {
            const std::string_view text = tokens_[j].text;
            if (depth == 0 && j > i && tokens_[j].starts_line) break;
            if (text == "{") return;
            depth += nesting(text);
            if (depth == 0 && text == ":") return;
            does = does || acts(text);
        }
        if (does && depth == 0)
            add(tokens_[i].offset, tokens_[last].end() - tokens_[i].offset, "pass",
                tokens_[i].line);
    }

    void cpp_statement(std::size_t i) {
        if (i + 1 < tokens_.size() && declares(tokens_[i + 1])) return;
        int depth = 0;
        bool does = false;
        for (std::size_t j = i; j < tokens_.size(); ++j) {
            const std::string_view text = tokens_[j].text;
            if (text == "{" || text == "}") return;
            depth += nesting(text);
            does = does || acts(text);
            if (depth != 0 || text != ";") continue;
            if (does)
                add(tokens_[i].offset, tokens_[j].offset - tokens_[i].offset, "", tokens_[i].line);
            return;
        }
    }

    static int nesting(std::string_view text) {
        if (text == "(" || text == "[") return 1;
        return text == ")" || text == "]" ? -1 : 0;
    }
    static bool acts(std::string_view text) {
        return text == "=" || text == "(" || text == "++" || text == "--" ||
               (text.size() == 2 && text[1] == '=' && text[0] != '=');
    }
    // Whether the statement whose second token this is declares something.
    static bool declares(const SourceToken& second) {
        const std::string_view text = second.text;
        return second.kind == Kind::word || text == "&" || text == "*" || text == "::" ||
               text == "<";
    }

    std::string_view text_;
    bool python_;
    Tokens tokens_;
    std::vector<Mutant> made_;
};

}  // namespace

std::string Mutant::apply(std::string_view text) const {
    std::string changed(text.substr(0, offset));
    changed += replacement;
    changed += text.substr(std::min(offset + length, text.size()));
    return changed;
}

std::string Mutant::describe(std::string_view text) const {
    const std::string was = excerpt(text.substr(offset, length), 50);
    const std::string around = std::string(trim(line_at(text, offset)));
    if (replacement.empty() || replacement == "pass")
        return fmt::format("line {}: without `{}`", line, was);
    return fmt::format("line {}: `{}` becomes `{}` in `{}`", line, was, excerpt(replacement, 50),
                       excerpt(around, 70));
}

std::vector<Mutant> mutants_of(std::string_view text, MutantLanguage language, std::size_t limit) {
    std::vector<Mutant> all = Maker(text, language).make();
    if (all.size() <= limit) return all;
    std::vector<Mutant> some;
    for (std::size_t i = 0; i < limit; ++i) some.push_back(std::move(all[i * all.size() / limit]));
    return some;
}

}  // namespace judge::prove
