// SPDX-License-Identifier: MIT
#include "judge/prove/source_tokens.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace judge::prove {
namespace {

constexpr std::array<std::string_view, 31> kSigns = {
    "<=>", "<<=", ">>=", "...", "**=", "//=", "->*", "<=", ">=", "==", "!=",
    "&&",  "||",  "++",  "--",  "+=",  "-=",  "*=",  "/=", "%=", "&=", "|=",
    "^=",  "<<",  ">>",  "->",  "::",  ":=",  "**",  "//", "##"};

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

class Scanner {
  public:
    Scanner(std::string_view text, MutantLanguage language)
        : text_(text), python_(language == MutantLanguage::python) {}

    std::vector<SourceToken> scan() {
        while (at_ < text_.size()) step();
        return std::move(tokens_);
    }

  private:
    [[nodiscard]] bool sees(std::string_view what) const {
        return text_.substr(at_).starts_with(what);
    }

    void step() {
        const char c = text_[at_];
        if (c == '\n') {
            ++line_;
            fresh_ = true;
            ++at_;
        } else if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            ++at_;
        } else if (python_ ? c == '#' : sees("//")) {
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (!python_ && sees("/*")) {
            skip_to(text_.find("*/", at_ + 2), 2);
        } else if (!python_ && c == '#' && fresh_) {
            skip_directive();
        } else if (c == '"' || c == '\'') {
            string();
        } else {
            token();
        }
    }

    void skip_to(std::size_t found, std::size_t size) {
        const std::size_t end = found == std::string_view::npos ? text_.size() : found + size;
        line_ += static_cast<std::size_t>(
            std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                       text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        at_ = end;
    }

    void skip_directive() {
        std::size_t end = std::min(text_.find('\n', at_), text_.size());
        while (end < text_.size() && text_[end - 1] == '\\')
            end = std::min(text_.find('\n', end + 1), text_.size());
        skip_to(end, 0);
    }

    void string() {
        const char quote = text_[at_];
        const std::size_t start = at_;
        const std::string three(3, quote);
        if (python_ && sees(three)) return long_string(text_.find(three, start + 3), 3);
        if (!python_ && quote == '"' && start > 0 && text_[start - 1] == 'R') {
            const auto open = std::min(text_.find('(', start), text_.size());
            const std::string close =
                ")" + std::string(text_.substr(start + 1, open - start - 1)) + "\"";
            return long_string(text_.find(close, open), close.size());
        }
        std::size_t end = start + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
            end += text_[end] == '\\' ? 2U : 1U;
        end = std::min(end + 1, text_.size());
        push(SourceToken::Kind::text, start, end - start);
        at_ = end;
    }

    // One token, however many lines it has.
    void long_string(std::size_t found, std::size_t closing) {
        const std::size_t end = found == std::string_view::npos ? text_.size() : found + closing;
        push(SourceToken::Kind::text, at_, end - at_);
        skip_to(found, closing);
    }

    void token() {
        const std::size_t start = at_;
        const bool number = is_digit(text_[at_]) || (text_[at_] == '.' && at_ + 1 < text_.size() &&
                                                     is_digit(text_[at_ + 1]));
        std::size_t end = at_ + 1;
        if (number) {
            while (end < text_.size() &&
                   (is_word(text_[end]) || text_[end] == '.' || (text_[end] == '\'' && !python_) ||
                    ((text_[end] == '-' || text_[end] == '+') &&
                     (text_[end - 1] == 'e' || text_[end - 1] == 'E') && !sees("0x"))))
                ++end;
        } else if (is_word(text_[at_])) {
            while (end < text_.size() && is_word(text_[end])) ++end;
        } else {
            for (const std::string_view sign : kSigns)
                if (sees(sign) && !(sign == "//" && !python_) && !(sign == "**" && !python_)) {
                    end = start + sign.size();
                    break;
                }
        }
        push(number                  ? SourceToken::Kind::number
             : is_word(text_[start]) ? SourceToken::Kind::word
                                     : SourceToken::Kind::sign,
             start, end - start);
        at_ = end;
    }

    void push(SourceToken::Kind kind, std::size_t start, std::size_t size) {
        const auto blank = [&](std::size_t at) {
            return at >= text_.size() || std::isspace(static_cast<unsigned char>(text_[at])) != 0;
        };
        tokens_.push_back({kind, start, text_.substr(start, size), line_,
                           start == 0 || blank(start - 1), blank(start + size), fresh_});
        fresh_ = false;
    }

    std::string_view text_;
    bool python_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    bool fresh_ = true;  // nothing on this line yet
    std::vector<SourceToken> tokens_;
};

}  // namespace

std::vector<SourceToken> source_tokens(std::string_view text, MutantLanguage language) {
    return Scanner(text, language).scan();
}

}  // namespace judge::prove
