// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace judge::theory {

struct Token {
    enum class Kind : std::uint8_t { number, name, text, sign, end, bad };
    Kind kind = Kind::end;
    std::size_t offset = 0;
    std::string_view text = {};  // as written
    std::string word = {};       // in plain ASCII: "×" is "*", "π" is "pi"; of a bad one, why
};

// Cuts a formula into tokens. A byte that belongs to none is a bad token with the reason.
class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}
    [[nodiscard]] Token next();
    // Whether a comma stands right after the token that was given last.
    [[nodiscard]] bool comma_follows() const;

  private:
    [[nodiscard]] Token token(Token::Kind kind, std::size_t size) const;
    [[nodiscard]] Token number() const;
    [[nodiscard]] Token quoted() const;
    [[nodiscard]] Token foreign() const;
    [[nodiscard]] Token sign() const;
    void skip_blanks();

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace judge::theory
