// SPDX-License-Identifier: MIT
#include <algorithm>

#include "judge/support/text.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/graders.hpp"
#include "judge/theory/short_text.hpp"

namespace judge::theory {
namespace {

constexpr double kAlike = 0.85;

struct Nearest {
    double similarity = 0;
    std::string says = {};
};

Nearest nearest_rejected(const Question& question, const Instance& instance,
                         std::string_view answer) {
    Nearest best;
    for (const Rejected& rejected : question.reject) {
        const std::string text = fill(rejected.text, instance.params);
        const double alike = similarity(answer, text);
        const bool slip = alike < 1 && !may_be_a_slip(answer, text);
        if (!slip && alike > best.similarity) best = {alike, fill(rejected.says, instance.params)};
    }
    return best;
}

}  // namespace

Grade grade_short(const Question& question, const Instance& instance, std::string_view answer) {
    const Nearest wrong = nearest_rejected(question, instance, answer);
    Grade grade{.expected = fill(question.accept.front(), instance.params),
                .got = std::string(trim(answer))};
    double best = 0;
    std::string meant;
    for (const std::string& text : question.accept) {
        const std::string accepted = fill(text, instance.params);
        const double alike = similarity(answer, accepted);
        if (alike < 1 && !may_be_a_slip(answer, accepted)) continue;
        if (alike > best) meant = accepted;
        best = std::max(best, alike);
    }
    if (best >= kAlike && best > wrong.similarity) {
        grade.verdict = Verdict::accepted;
        grade.score = 1;
        if (best < 1) grade.message = "taken as \"" + meant + "\"";
        return grade;
    }
    if (wrong.similarity >= kAlike) grade.trap = wrong.says;
    return grade;
}

}  // namespace judge::theory
