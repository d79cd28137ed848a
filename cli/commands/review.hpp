// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/args.hpp"
#include "practice/history.hpp"

namespace cli {

// Records a rating and says when the card comes back.
void rate_card(const Context& context, const practice::History& history,
               const practice::CardKey& key, practice::Rating rating, const std::string& reason);

// The commands below `review` that have files of their own.
void add_review_next(Arguments& review);
void add_review_fit(Arguments& review);
void add_review_notes(Arguments& review);

}  // namespace cli
