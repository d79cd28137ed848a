// SPDX-License-Identifier: MIT
#include "judge/run/array_note.hpp"
#include "judge/run/bytes.hpp"
#include "judge/run/checker.hpp"
#include "judge/run/values.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

// Keeps no copy of the output while it is byte for byte the answer; then a parse is not needed
// either.
class ValueChecker final : public StreamChecker {
  public:
    ValueChecker(std::string_view answer, const ValueRule& rule, const Compare& compare)
        : answer_(answer), rule_(rule), compare_(compare) {}

    Opinion feed(std::string_view chunk) override {
        if (same_) {
            const std::size_t equal = common_prefix(chunk, answer_.substr(at_));
            at_ += equal;
            if (equal == chunk.size()) return Opinion::so_far_good;
            same_ = false;
            output_.assign(answer_.substr(0, at_));
            chunk.remove_prefix(equal);
        }
        output_.append(chunk);
        return Opinion::so_far_good;
    }

    Opinion finish() override {
        if (same_ && skip_space(answer_, at_) == answer_.size()) return Opinion::accept;
        if (same_) output_.assign(answer_.substr(0, at_));
        return judge();
    }

    [[nodiscard]] const Difference& difference() const override { return difference_; }

  private:
    Opinion judge() {
        std::vector<Value> expected;
        std::vector<Value> got;
        std::string why;
        if (!parse_values(answer_, expected, why))
            throw UserError(Fault::invalid_package, "the answer is not made of values: " + why);
        if (!parse_values(output_, got, why)) {
            difference_ = {.where = "return value",
                           .expected = excerpt(answer_, 200),
                           .got = excerpt(output_, 200),
                           .note = "not a value: " + why};
            return Opinion::reject;
        }
        ValueResult result = compare_values(expected, got, rule_);
        if (result.kind == ValueResult::Kind::undecided)
            throw UserError(
                Fault::invalid_package,
                "the answer has too many nearly equal elements to compare them in any order "
                "within a tolerance: compare exactly, or by a validator");
        if (result.kind == ValueResult::Kind::equal) return same_dtypes(expected, got);
        if (compare_.subject == Compare::Subject::arrays) note_arrays(expected, got, result);
        difference_ = {.where = std::move(result.where),
                       .expected = std::move(result.expected),
                       .got = std::move(result.got),
                       .note = std::move(result.note)};
        return Opinion::reject;
    }

    void note_arrays(const std::vector<Value>& expected, const std::vector<Value>& got,
                     ValueResult& result) const {
        std::string note;
        for (std::size_t i = 0; i < expected.size() && i < got.size() && note.empty(); ++i)
            note = array_note(expected[i], got[i], {.abs = compare_.abs, .rel = compare_.rel});
        if (!note.empty()) result.note = std::move(note);
    }

    // Equal values, but perhaps not of the same type.
    Opinion same_dtypes(const std::vector<Value>& expected, const std::vector<Value>& got) {
        if (compare_.dtype == Compare::Dtype::any) return Opinion::accept;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::string wanted = array_dtype(expected[i]);
            const std::string have = array_dtype(got[i]);
            if (wanted == have) continue;
            difference_ = {.where = "return value",
                           .expected = "dtype " + wanted,
                           .got = "dtype " + have,
                           .note = "the values are equal, their type is not"};
            return Opinion::reject;
        }
        return Opinion::accept;
    }

    std::string_view answer_;
    ValueRule rule_;
    Compare compare_;
    std::size_t at_ = 0;
    bool same_ = true;
    std::string output_;
    Difference difference_;
};

ValueOrder order_of(Compare::Mode mode) {
    switch (mode) {
        case Compare::Mode::exact: return ValueOrder::exact;
        case Compare::Mode::multiset: return ValueOrder::outermost;
        case Compare::Mode::multisets: return ValueOrder::everywhere;
        case Compare::Mode::validator: break;
    }
    throw UserError(Fault::invalid_package,
                    "compare mode \"validator\" needs an output validator in the package");
}

}  // namespace

std::unique_ptr<StreamChecker> value_checker(std::string_view answer, const Compare& compare,
                                             Results results) {
    return std::make_unique<ValueChecker>(
        answer,
        ValueRule{.order = order_of(compare.mode),
                  .results = results == Results::calls ? ValueResults::calls : ValueResults::one,
                  .abs = compare.abs,
                  .rel = compare.rel},
        compare);
}

}  // namespace judge::run
