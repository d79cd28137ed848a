// SPDX-License-Identifier: MIT
// Formulas: every refusal has a place inside the text and a printable reason; what is read can be
// computed or says why not; it is equal to itself wherever it is defined.
#include "judge/theory/equivalence.hpp"
#include "judge/theory/evaluate.hpp"
#include "judge/theory/quantity.hpp"
#include "tests/fuzz/yaml_target.hpp"

namespace {

void demand_reason(const judge::theory::ExpressionError& error, std::size_t size) {
    fuzz::demand(!error.message.empty() && error.offset <= size);
    fuzz::demand(judge::is_utf8(error.message) && error.message.find('\x1b') == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace judge::theory;  // NOLINT(google-build-using-namespace): one function
    const std::string text(data, data + size);
    const Parsed parsed = parse_expression(text, {"x", "n"});
    if (!parsed.expression) {
        demand_reason(parsed.error, size);
    } else {
        const Evaluated value =
            evaluate(*parsed.expression, {{"x", Value::of(0.7)}, {"n", Value::of(3)}});
        if (!value.value) demand_reason(value.error, size);
        // A few nodes only, or a thousand points would be a slow test.
        if (parsed.expression->nodes.size() < 30) {
            const auto same = compare_formulas(*parsed.expression, *parsed.expression,
                                               {{"x", {0.1, 2, false}}, {"n", {1, 3, true}}});
            fuzz::demand(same.outcome != Equivalence::Outcome::different);
        }
    }
    const ReadQuantity quantity = read_quantity(text);
    if (!quantity.quantity) demand_reason(quantity.error, size);
    return 0;
}
