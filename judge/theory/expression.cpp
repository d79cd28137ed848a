// SPDX-License-Identifier: MIT
//
// Recursive descent, one function a precedence level: comparison, sum, product, sign, power,
// postfix, atom. The first error wins; after it every function returns at once. Depth is counted
// where recursion can be driven by the input: brackets, signs and powers.
#include "judge/theory/expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/support/text.hpp"
#include "judge/theory/lexer.hpp"

namespace judge::theory {
namespace {

constexpr std::size_t kMostNodes = 5'000;

class Parser {
  public:
    Parser(std::string_view text, const Names& names) : text_(text), lexer_(text), names_(names) {
        advance();
    }

    Parsed parse() {
        if (token_.kind == Token::Kind::end && !failed_) fail(0, "there is nothing here");
        comparison();
        if (!failed_ && token_.kind != Token::Kind::end)
            fail(token_.offset, fmt::format("an operator is missing before \"{}\"", token_.text));
        if (failed_) return {.expression = std::nullopt, .error = error_};
        return {.expression = Expression{std::string(text_), std::move(nodes_)}, .error = {}};
    }

  private:
    using Index = std::uint32_t;

    void fail(std::size_t offset, std::string message) {
        if (!failed_) error_ = {offset, std::move(message)};
        failed_ = true;
    }

    void advance() {
        if (failed_) return;
        previous_end_ = token_.offset + token_.text.size();
        token_ = lexer_.next();
        if (token_.kind == Token::Kind::bad) fail(token_.offset, token_.word);
    }

    [[nodiscard]] bool at(std::string_view sign) const {
        return !failed_ && token_.kind == Token::Kind::sign && token_.word == sign;
    }

    bool take(std::string_view sign) {
        if (!at(sign)) return false;
        advance();
        return true;
    }

    void expect(std::string_view sign, std::string_view why) {
        if (failed_ || take(sign)) return;
        fail(token_.offset,
             token_.kind == Token::Kind::end
                 ? fmt::format("\"{}\" is missing at the end ({})", sign, why)
                 : fmt::format("expected \"{}\" ({}), got \"{}\"", sign, why, token_.text));
    }

    Index add(Node node) {
        if (nodes_.size() >= kMostNodes)
            fail(node.offset, fmt::format("the formula has more than {} parts", kMostNodes));
        else if (!failed_)
            nodes_.push_back(std::move(node));
        return nodes_.empty() ? 0 : static_cast<Index>(nodes_.size() - 1);
    }

    Index binary(Op op, std::size_t offset, Index left, Index right) {
        return add({.op = op, .offset = offset, .children = {left, right}});
    }

    // Counts how deep we are while it lives.
    struct Deeper {
        explicit Deeper(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > kDeepestExpression)
                parser_.fail(parser_.token_.offset,
                             fmt::format("nested deeper than {} levels", kDeepestExpression));
        }
        ~Deeper() { --parser_.depth_; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;
        Parser& parser_;
    };

    [[nodiscard]] std::optional<Op> comparison_sign() const {
        struct Row {
            std::string_view sign;
            Op op;
        };
        constexpr std::array kSigns = {Row{"<", Op::less},    Row{"<=", Op::less_equal},
                                       Row{">", Op::greater}, Row{">=", Op::greater_equal},
                                       Row{"==", Op::equal},  Row{"!=", Op::not_equal}};
        for (const Row& row : kSigns)
            if (at(row.sign)) return row.op;
        return std::nullopt;
    }

    Index comparison() {
        const Deeper deeper(*this);
        const Index left = failed_ ? 0 : sum();
        const auto op = comparison_sign();
        if (!op) return left;
        const std::size_t offset = token_.offset;
        advance();
        const Index right = sum();
        if (comparison_sign()) fail(token_.offset, "comparisons cannot be chained; use and(a, b)");
        return binary(*op, offset, left, right);
    }

    Index sum() {
        Index left = product();
        while (at("+") || at("-")) {
            const Op op = at("+") ? Op::add : Op::subtract;
            const std::size_t offset = token_.offset;
            advance();
            const Index right = product();
            left = binary(op, offset, left, right);
        }
        return left;
    }

    [[nodiscard]] bool begins_a_factor() const {
        return !failed_ && (token_.kind == Token::Kind::name || at("("));
    }

    Index product() {
        Index left = sign();
        bool divided = false;  // … / 2 x: is x above or below the line?
        while (at("*") || at("/") || begins_a_factor()) {
            const std::size_t offset = token_.offset;
            const bool implicit = begins_a_factor();
            if (implicit && divided)
                fail(offset,
                     "a product without * after a division can be read two ways; write * or "
                     "brackets");
            const bool division = at("/");
            if (!implicit) advance();
            divided = division;
            const Index right = implicit ? power() : sign();
            left = binary(division ? Op::divide : Op::multiply, offset, left, right);
        }
        return left;
    }

    Index sign() {
        const Deeper deeper(*this);
        if (failed_) return 0;
        if (take("+")) return sign();
        const std::size_t offset = token_.offset;
        if (!take("-")) return power();
        const Index operand = sign();
        return add({.op = Op::negate, .offset = offset, .children = {operand}});
    }

    Index power() {
        const Index base = postfix();
        const std::size_t offset = token_.offset;
        if (!take("^")) return base;
        const Index exponent = sign();
        return binary(Op::power, offset, base, exponent);
    }

    Index postfix() {
        Index operand = atom();
        for (;;) {
            const std::size_t offset = token_.offset;
            if (at("[") && offset == previous_end_) {
                advance();
                const Index which = comparison();
                expect("]", "it closes an index");
                operand = binary(Op::index, offset, operand, which);
            } else if (take("!")) {
                operand = add({.op = Op::factorial, .offset = offset, .children = {operand}});
            } else {
                return operand;
            }
        }
    }

    Index atom() {
        if (failed_) return 0;
        const Token token = token_;
        switch (token.kind) {
            case Token::Kind::number:
                advance();
                if (token_.kind == Token::Kind::number)
                    fail(token_.offset, fmt::format("an operator is missing between {} and {}",
                                                    token.text, token_.text));
                return add({.op = Op::number, .offset = token.offset, .word = token.word});
            case Token::Kind::text:
                advance();
                return add({.op = Op::text, .offset = token.offset, .word = token.word});
            case Token::Kind::name: advance(); return name(token);
            case Token::Kind::sign:
                if (take("(")) return bracketed();
                if (take("[")) return list(token.offset);
                break;
            case Token::Kind::end:
            case Token::Kind::bad: break;
        }
        fail(token.offset,
             token.kind == Token::Kind::end
                 ? "something is missing at the end"
                 : fmt::format("a number, a name or a bracket is missing before \"{}\"",
                               token.text));
        return 0;
    }

    Index bracketed() {
        const Index inside = comparison();
        expect(")", "it closes a bracket");
        return inside;
    }

    Index list(std::size_t offset) {
        std::vector<Index> items;
        if (!at("]")) items = arguments();
        expect("]", "it closes a list");
        return add({.op = Op::list, .offset = offset, .children = std::move(items)});
    }

    std::vector<Index> arguments() {
        std::vector<Index> out;
        do out.push_back(comparison());
        while (take(","));
        return out;
    }

    [[nodiscard]] bool is_variable(const std::string& word) const {
        return names_.contains(word) ||
               std::find(bound_.begin(), bound_.end(), word) != bound_.end();
    }

    Index name(const Token& token) {
        const bool constant = token.word == "pi" || token.word == "e";
        if (is_variable(token.word) || (constant && find_callable(token.word) == nullptr))
            return add({.op = Op::name, .offset = token.offset, .word = token.word});
        if (const Callable* callable = find_callable(token.word)) return call(token, *callable);
        unknown(token);
        return 0;
    }

    Index call(const Token& token, const Callable& callable) {
        if (!at("(")) {
            fail(token.offset, fmt::format("{0} needs brackets: {0}(…)", token.text));
            return 0;
        }
        advance();
        const bool over =
            callable.function == Function::sum || callable.function == Function::product;
        if (over && token_.kind == Token::Kind::name && lexer_.comma_follows())
            return series(token, callable);
        const std::vector<Index> given = arguments();
        expect(")", fmt::format("it closes {}(", token.text));
        if (given.size() < callable.least || given.size() > callable.most)
            fail(token.offset,
                 fmt::format("{} takes {}{} argument{}, not {}", token.text,
                             callable.most > callable.least ? "at least " : "", callable.least,
                             callable.least == 1 ? "" : "s", given.size()));
        return add({.op = Op::call,
                    .function = callable.function,
                    .offset = token.offset,
                    .word = token.word,
                    .children = given});
    }

    // sum(i, from, to, term)
    Index series(const Token& token, const Callable& callable) {
        const std::string bound = token_.word;
        advance();
        advance();
        const Index from = comparison();
        expect(",", fmt::format("{}(i, from, to, term)", token.text));
        const Index to = comparison();
        expect(",", fmt::format("{}(i, from, to, term)", token.text));
        bound_.push_back(bound);
        const Index term = comparison();
        bound_.pop_back();
        expect(")", fmt::format("it closes {}(", token.text));
        return add({.op = Op::series,
                    .function = callable.function,
                    .offset = token.offset,
                    .word = bound,
                    .children = {from, to, term}});
    }

    // "ab" may be meant as a*b; else the nearest name is.
    void unknown(const Token& token) {
        bool letters = token.word.size() > 1;
        for (const char c : token.word) letters = letters && is_variable(std::string(1, c));
        std::string product;
        for (const char c : token.word) product += (product.empty() ? "" : "*") + std::string(1, c);
        std::vector<std::string> known = callable_names();
        known.insert(known.end(), names_.begin(), names_.end());
        const auto near = did_you_mean(token.word, known);
        std::string hint;
        if (letters)
            hint = fmt::format("; did you mean {}?", product);
        else if (near)
            hint = fmt::format("; did you mean {}?", *near);
        else if (names_.empty())
            hint = "; there are no variables here, only numbers and functions";
        else
            hint = fmt::format("; the variables are {}", fmt::join(names_, ", "));
        fail(token.offset, fmt::format("\"{}\" is not known here{}", token.text, hint));
    }

    std::string_view text_;
    Lexer lexer_;
    const Names& names_;
    Token token_;
    std::size_t previous_end_ = 0;
    std::vector<Node> nodes_;
    std::vector<std::string> bound_;
    int depth_ = 0;
    bool failed_ = false;
    ExpressionError error_;
};

}  // namespace

Parsed parse_expression(std::string_view text, const Names& names) {
    if (text.size() > kLongestExpression)
        return {.expression = std::nullopt,
                .error = {kLongestExpression,
                          fmt::format("longer than {} characters", kLongestExpression)}};
    return Parser(text, names).parse();
}

Names names_in(const Expression& expression) {
    Names out;
    for (const Node& node : expression.nodes)
        if (node.op == Op::name) out.insert(node.word);
    return out;
}

}  // namespace judge::theory
