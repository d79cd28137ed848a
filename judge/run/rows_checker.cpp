// SPDX-License-Identifier: MIT
#include "judge/run/rows_checker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/run/values.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kShown = 200;

struct Table {
    Value::Array columns;
    Value::Array rows;
};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string column_name(const Value& value) {
    const auto* const text = std::get_if<std::string>(&value.data);
    return text != nullptr ? *text : print_value(value, 40);
}

std::string names(const Value::Array& columns) {
    std::string all;
    for (const Value& column : columns) all += (all.empty() ? "" : ", ") + column_name(column);
    return all;
}

std::optional<Table> read_table(std::string_view text, std::string& why) {
    std::vector<Value> values;
    if (!parse_values(text, values, why)) return std::nullopt;
    why = "expected a list of column names and a list of rows";
    if (values.size() != 2 || values[0].array() == nullptr || values[1].array() == nullptr)
        return std::nullopt;
    Table table = {*values[0].array(), *values[1].array()};
    for (const Value& row : table.rows)
        if (row.array() == nullptr || row.array()->size() != table.columns.size())
            return std::nullopt;
    return table;
}

std::string counted_rows(std::size_t count) {
    return fmt::format("{} row{}", count, count == 1 ? "" : "s");
}

class RowsChecker final : public StreamChecker {
  public:
    RowsChecker(std::string_view answer, const Compare& compare)
        : answer_(answer),
          ordered_(compare.mode == Compare::Mode::exact),
          rule_({.order = ordered_ ? ValueOrder::exact : ValueOrder::outermost,
                 .results = ValueResults::one,
                 .abs = compare.abs,
                 .rel = compare.rel}) {}

    Opinion feed(std::string_view chunk) override {
        output_.append(chunk);
        return Opinion::so_far_good;
    }

    Opinion finish() override {
        std::string why;
        const auto expected = read_table(answer_, why);
        if (!expected)
            throw UserError(Fault::invalid_package, "the answer is no result of a query: " + why);
        const auto got = read_table(output_, why);
        if (!got)
            return reject({.where = "result",
                           .expected = counted_rows(expected->rows.size()),
                           .got = excerpt(output_, kShown),
                           .note = why});
        if (!same_columns(*expected, *got)) return Opinion::reject;
        return same_rows(*expected, *got) ? Opinion::accept : Opinion::reject;
    }

    [[nodiscard]] const Difference& difference() const override { return difference_; }

  private:
    Opinion reject(Difference difference) {
        difference_ = std::move(difference);
        return Opinion::reject;
    }

    bool same_columns(const Table& expected, const Table& got) {
        const std::string wanted = names(expected.columns);
        const std::string have = names(got.columns);
        if (lower(wanted) == lower(have)) return true;
        std::string note;
        if (expected.columns.size() != got.columns.size())
            note = fmt::format("expected {} columns, got {}", expected.columns.size(),
                               got.columns.size());
        (void)reject(
            {.where = "columns", .expected = wanted, .got = have, .note = std::move(note)});
        return false;
    }

    [[nodiscard]] ValueResult compare(const Value::Array& expected, const Value::Array& got,
                                      ValueOrder order) const {
        ValueRule rule = rule_;
        rule.order = order;
        ValueResult result = compare_values({Value{expected}}, {Value{got}}, rule);
        if (result.kind == ValueResult::Kind::undecided)
            throw UserError(Fault::invalid_package,
                            "the answer has too many nearly equal rows to compare them in any "
                            "order within a tolerance: compare in order, or without a tolerance");
        return result;
    }

    bool same_rows(const Table& expected, const Table& got) {
        ValueResult result = compare(expected.rows, got.rows, rule_.order);
        if (result.kind == ValueResult::Kind::equal) return true;
        if (ordered_) {
            first_difference(expected, got);
        } else {
            difference_ = {.where = "rows",
                           .expected = std::move(result.expected),
                           .got = std::move(result.got),
                           .note = {}};
        }
        if (expected.rows.size() != got.rows.size())
            difference_.note =
                fmt::format("expected {}, got {}", counted_rows(expected.rows.size()),
                            counted_rows(got.rows.size()));
        else if (ordered_ && compare(expected.rows, got.rows, ValueOrder::outermost).kind ==
                                 ValueResult::Kind::equal)
            difference_.note = "the same rows in another order";
        return false;
    }

    // Of results whose rows have an order.
    void first_difference(const Table& expected, const Table& got) {
        const std::size_t both = std::min(expected.rows.size(), got.rows.size());
        for (std::size_t i = 0; i < both; ++i) {
            const Value::Array& a = *expected.rows[i].array();
            const Value::Array& b = *got.rows[i].array();
            for (std::size_t j = 0; j < a.size(); ++j) {
                if (compare({a[j]}, {b[j]}, ValueOrder::exact).kind == ValueResult::Kind::equal)
                    continue;
                difference_ = {.where = fmt::format("row {}, column {}", i + 1,
                                                    column_name(expected.columns[j])),
                               .expected = print_value(a[j], kShown),
                               .got = print_value(b[j], kShown),
                               .note = {}};
                return;
            }
        }
        const auto shown = [both](const Value::Array& rows) {
            return rows.size() > both ? print_value(rows[both], kShown)
                                      : std::string("no further row");
        };
        difference_ = {.where = fmt::format("row {}", both + 1),
                       .expected = shown(expected.rows),
                       .got = shown(got.rows),
                       .note = {}};
    }

    std::string_view answer_;
    bool ordered_;
    ValueRule rule_;
    std::string output_;
    Difference difference_;
};

}  // namespace

std::unique_ptr<StreamChecker> rows_checker(std::string_view answer, const Compare& compare) {
    return std::make_unique<RowsChecker>(answer, compare);
}

}  // namespace judge::run
