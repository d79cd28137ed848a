// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace judge::theory {

// Words in lower case, without punctuation and articles: "The L2-norm!" → "l2", "norm".
[[nodiscard]] std::vector<std::string> normal_words(std::string_view text);

// 1 − Damerau-Levenshtein distance / length of the longer one, of normalised texts.
[[nodiscard]] double similarity(std::string_view first, std::string_view second);

// Whether an answer may be counted as a slip of the pen for `model`: words of up to four letters
// and words with digits must be the same on both sides (L1 is not L2), and so must negations and
// comparisons (not, less, before, …).
[[nodiscard]] bool may_be_a_slip(std::string_view answer, std::string_view model);

[[nodiscard]] bool is_negation(std::string_view word);

}  // namespace judge::theory
