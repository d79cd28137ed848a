// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/model/signature.hpp"
#include "judge/run/values.hpp"

namespace judge::exchange {

// The type of a parameter of which these values are known: "int", "long[]", "string?", … nullopt if
// no type of the package format fits all of them.
[[nodiscard]] std::optional<Type> infer_type(const std::vector<run::Value>& values);

// interview/signature.yaml of a function.
[[nodiscard]] std::string signature_yaml(const Function& function);

// "two-sum", "twoSum" → "two_sum": a name that every language accepts.
[[nodiscard]] std::string function_name(std::string_view text);

}  // namespace judge::exchange
