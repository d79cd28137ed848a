// SPDX-License-Identifier: MIT
#include "cli/mock/theory.hpp"

namespace cli::mock {

namespace theory = judge::theory;

Graded grade_answer(const theory::Question& question, std::uint64_t seed, std::string_view answer) {
    Graded out{.grade = theory::grade(question, theory::draw_instance(question, seed), answer)};
    if (out.grade.score) {
        out.score = *out.grade.score;
        return out;
    }
    std::set<std::size_t> found;
    for (std::size_t i = 0; i < out.grade.marks.size(); ++i)
        if (out.grade.marks[i].seen == theory::Mark::Seen::found) found.insert(i);
    out.score = theory::confirmed_score(question, found);
    out.by_words = true;
    return out;
}

}  // namespace cli::mock
