// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cli::ui {

enum class Letters : std::uint8_t { unicode, ascii };

// TeX math as one line of text: "\sum_{i=1}^{n} a_i \le 10^5" → "∑ᵢ₌₁ⁿ aᵢ ≤ 10⁵" or "sum_(i=1)^n
// a_i <= 10^5". What is not understood stays as TeX; nothing is dropped, and no input is refused.
[[nodiscard]] std::string math_to_text(std::string_view tex, Letters letters);

}  // namespace cli::ui
