// SPDX-License-Identifier: MIT
#include "judge/theory/lexer.hpp"

#include <fmt/format.h>

#include <array>

#include "judge/support/text.hpp"
#include "judge/support/utf8.hpp"

namespace judge::theory {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct Foreign {
    std::string_view text;
    std::string_view meaning;
    Token::Kind kind;
};

// What people paste or type that ASCII has no key for.
constexpr auto kForeign = std::to_array<Foreign>({
    {"×", "*", Token::Kind::sign},      {"·", "*", Token::Kind::sign},
    {"⋅", "*", Token::Kind::sign},      {"∗", "*", Token::Kind::sign},
    {"÷", "/", Token::Kind::sign},      {"−", "-", Token::Kind::sign},
    {"–", "-", Token::Kind::sign},      {"≤", "<=", Token::Kind::sign},
    {"≥", ">=", Token::Kind::sign},     {"≠", "!=", Token::Kind::sign},
    {"√", "sqrt", Token::Kind::name},   {"π", "pi", Token::Kind::name},
    {"Φ", "Phi", Token::Kind::name},    {"α", "alpha", Token::Kind::name},
    {"β", "beta", Token::Kind::name},   {"γ", "gamma", Token::Kind::name},
    {"δ", "delta", Token::Kind::name},  {"ε", "epsilon", Token::Kind::name},
    {"η", "eta", Token::Kind::name},    {"θ", "theta", Token::Kind::name},
    {"λ", "lambda", Token::Kind::name}, {"μ", "mu", Token::Kind::name},
    {"ρ", "rho", Token::Kind::name},    {"σ", "sigma", Token::Kind::name},
    {"τ", "tau", Token::Kind::name},    {"φ", "phi", Token::Kind::name},
    {"ω", "omega", Token::Kind::name},  {"\u00a0", " ", Token::Kind::end},
});

const Foreign* foreign_at(std::string_view text) {
    for (const Foreign& row : kForeign)
        if (text.starts_with(row.text)) return &row;
    return nullptr;
}

}  // namespace

void Lexer::skip_blanks() {
    while (at_ < text_.size()) {
        const Foreign* blank = foreign_at(text_.substr(at_));
        if (blank != nullptr && blank->kind == Token::Kind::end)
            at_ += blank->text.size();
        else if (is_blank(text_[at_]))
            ++at_;
        else
            return;
    }
}

Token Lexer::token(Token::Kind kind, std::size_t size) const {
    const std::string_view text = text_.substr(at_, size);
    return {.kind = kind, .offset = at_, .text = text, .word = std::string(text)};
}

Token Lexer::next() {
    skip_blanks();
    Token out;
    if (at_ >= text_.size())
        out = token(Token::Kind::end, 0);
    else if (const char c = text_[at_];
             is_digit(c) || (c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])))
        out = number();
    else if (c == '"' || c == '\'')
        out = quoted();
    else if ((c & '\x80') != 0)
        out = foreign();
    else if (!is_letter(c))
        out = sign();
    else {
        std::size_t size = 1;
        while (at_ + size < text_.size() &&
               (is_letter(text_[at_ + size]) || is_digit(text_[at_ + size])))
            ++size;
        out = token(Token::Kind::name, size);
    }
    at_ += out.text.size();
    return out;
}

bool Lexer::comma_follows() const {
    std::size_t at = at_;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at < text_.size() && text_[at] == ',';
}

Token Lexer::number() const {
    std::size_t end = at_;
    const auto digits = [&] {
        while (end < text_.size() && is_digit(text_[end])) ++end;
    };
    digits();
    if (end < text_.size() && text_[end] == '.') {
        ++end;
        digits();
    }
    if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
        std::size_t exponent = end + 1;
        if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-'))
            ++exponent;
        if (exponent < text_.size() && is_digit(text_[exponent])) {
            end = exponent;
            digits();
        }
    }
    Token out = token(Token::Kind::number, end - at_);
    constexpr std::size_t kMostDigits = 60;
    if (out.text.size() > kMostDigits) {
        out.kind = Token::Kind::bad;
        out.word = fmt::format("a number of more than {} characters", kMostDigits);
    }
    return out;
}

Token Lexer::quoted() const {
    const std::size_t end = text_.find(text_[at_], at_ + 1);
    if (end == std::string_view::npos) {
        Token out = token(Token::Kind::bad, 1);
        out.word = "a quote is opened and never closed";
        return out;
    }
    Token out = token(Token::Kind::text, end + 1 - at_);
    out.word = std::string(out.text.substr(1, out.text.size() - 2));
    for (std::string_view rest = out.word; !rest.empty();) {
        const Utf8Character c = first_character(rest);
        rest.remove_prefix(c.bytes);
        if (c.valid && !is_unprintable(c.code)) continue;
        out.kind = Token::Kind::bad;
        out.word = "quoted text must be printable UTF-8";
        break;
    }
    return out;
}

Token Lexer::foreign() const {
    if (const Foreign* row = foreign_at(text_.substr(at_))) {
        Token out = token(row->kind, row->text.size());
        out.word = row->meaning;
        return out;
    }
    const Utf8Character c = first_character(text_.substr(at_));
    Token out = token(Token::Kind::bad, c.bytes);
    out.word = fmt::format("\"{}\" has no meaning here", excerpt(out.text, 8));
    return out;
}

Token Lexer::sign() const {
    for (const std::string_view two : {"**", "<=", ">=", "==", "!="})
        if (text_.substr(at_).starts_with(two)) {
            Token out = token(Token::Kind::sign, 2);
            if (two == "**") out.word = "^";
            return out;
        }
    Token out = token(Token::Kind::sign, 1);
    if (std::string_view("+-*/^()[],<>!").find(text_[at_]) != std::string_view::npos) return out;
    out.kind = Token::Kind::bad;
    out.word = text_[at_] == '=' ? "\"=\" has no meaning here; give only the right-hand side"
                                 : fmt::format("\"{}\" has no meaning here", excerpt(out.text, 8));
    return out;
}

}  // namespace judge::theory
