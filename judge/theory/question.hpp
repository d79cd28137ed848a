// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/theory/equivalence.hpp"
#include "judge/theory/expression.hpp"
#include "judge/theory/value.hpp"

namespace judge::theory {

enum class QuestionKind : std::uint8_t {
    single,
    multiple,
    numeric,
    formula,
    ordering,
    matching,
    short_text,
    free_text,
};
enum class Level : std::uint8_t { easy, medium, hard };

// As files spell them: "single", …, "short", "free".
[[nodiscard]] std::string_view name(QuestionKind kind);
[[nodiscard]] std::string_view name(Level level);

// One draw of an instance. Several names are drawn together, as a row of a table.
struct Draw {
    enum class Kind : std::uint8_t { choice, whole, real, computed };
    std::vector<std::string> names;
    Kind kind = Kind::choice;
    std::vector<std::vector<Value>> rows = {};         // of a choice: a value for each name
    double from = 0, to = 0, step = 1;                 // of a whole number or a real one
    int count = 0;                                     // > 0: a list of so many
    bool distinct = false;                             // … without repeats
    std::optional<Expression> formula = std::nullopt;  // of a computed one
};

struct Tolerance {
    double relative = 5e-3;
    double absolute = 0;
    bool exact = false;  // a whole number, or a fraction that is meant to be given exactly
};

// A wrong answer that people give, and the mistake it reveals.
struct Trap {
    Expression answer;
    std::string says;
};

struct Option {
    std::string text;
    bool right = false;
    std::optional<Expression> right_if = std::nullopt;  // … of an instance
    std::string says = {};                              // why it is right or wrong
};

struct Rejected {
    std::string text;
    std::string says;
};

// A point that a good free answer makes.
struct RubricPoint {
    std::string text;
    double weight = 1;
    std::vector<std::vector<std::string>> found = {};  // each group names one idea in several words
    std::vector<std::string> contradicted = {};        // phrases that say the opposite
};

enum class MissingUnit : std::uint8_t { accepted, half, wrong };

// A theory question as its file says it. Which members mean something depends on the kind.
struct Question {
    std::filesystem::path file = {};
    std::string id = {};
    std::string topic = {};
    std::string title = {};
    QuestionKind kind = QuestionKind::numeric;
    Level level = Level::medium;
    int minutes = 3;
    std::vector<std::string> tags = {};
    std::string source = {};  // where the formula comes from
    bool asks_confidence = true;

    std::vector<Draw> draws = {};
    std::vector<Expression> where = {};  // all must hold, or the instance is drawn again
    std::string text = {};               // Markdown with <<placeholders>>
    std::string explanation = {};

    std::optional<Expression> answer = std::nullopt;  // numeric, formula
    std::optional<Expression> check = std::nullopt;   // the same by another way
    Tolerance tolerance = {};
    std::string unit = {};
    MissingUnit missing_unit = MissingUnit::accepted;
    std::vector<Trap> traps = {};
    Domains variables = {};  // formula

    std::vector<Option> options = {};  // single, multiple
    std::size_t shown = 0;             // > 0: so many of the options, drawn by the seed

    std::vector<std::string> items = {};                           // ordering
    std::vector<std::pair<std::size_t, std::size_t>> before = {};  // item, one that comes later

    std::vector<std::string> left = {}, right = {};  // matching
    std::vector<std::size_t> pairs = {};             // for each on the left, one on the right

    std::vector<std::string> accept = {};  // short
    std::vector<Rejected> reject = {};

    std::string model = {};  // free: an answer to compare with
    std::vector<RubricPoint> rubric = {};

    [[nodiscard]] bool is_parameterised() const { return !draws.empty(); }
};

// "a", "b", … of an option or item in file order.
[[nodiscard]] std::string letter(std::size_t index);

}  // namespace judge::theory
