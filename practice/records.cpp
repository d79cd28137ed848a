// SPDX-License-Identifier: MIT
#include "practice/records.hpp"

namespace practice {

std::optional<Rating> rating_from(std::string_view word) {
    for (const Rating rating : kRatings)
        if (name(rating) == word) return rating;
    return std::nullopt;
}

std::optional<CardKind> card_kind_from(std::string_view word) {
    for (const CardKind kind : kCardKinds)
        if (name(kind) == word) return kind;
    return std::nullopt;
}

}  // namespace practice
