// SPDX-License-Identifier: MIT
#include "judge/run/feedback.hpp"

#include <unistd.h>

#include <charconv>
#include <cmath>

#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kShownBytes = 2'000;

std::string shown(std::string_view text) { return std::string(trim(excerpt(text, kShownBytes))); }

void spoil(ValidatorOpinion& opinion, std::string why) {
    opinion.verdict = Verdict::judge_error;
    opinion.message = std::move(why);
}

// What the files mean together.
void check(ValidatorOpinion& opinion) {
    const bool scored = opinion.score.has_value() || opinion.multiplier.has_value();
    const bool accepted = opinion.verdict == Verdict::accepted;
    if (opinion.verdict == Verdict::judge_error) return;
    if (opinion.score && opinion.multiplier)
        spoil(opinion, "the validator wrote both score.txt and score_multiplier.txt");
    else if (scored && !accepted)
        spoil(opinion, "the validator gave a score to an output that it does not accept");
    else if (opinion.next_pass && !accepted)
        spoil(opinion, "the validator wrote nextpass.in for an output that it does not accept");
    else if (opinion.multiplier && *opinion.multiplier > 1)
        spoil(opinion, "score_multiplier.txt: expected a number from 0 to 1");
}

}  // namespace

std::string contents(const sandbox::Collected& collected) {
    std::string text;
    if (!collected.file) return text;
    text.resize(static_cast<std::size_t>(collected.size));
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t n = ::pread(collected.file.get(), text.data() + done, text.size() - done,
                                  static_cast<off_t>(done));
        if (n <= 0) break;
        done += static_cast<std::size_t>(n);
    }
    text.resize(done);
    return text;
}

std::optional<double> parse_score(std::string_view text) {
    text = trim(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    if (!whole || !std::isfinite(value) || value < 0) return std::nullopt;
    return value;
}

void read_feedback(const sandbox::Report& report, ValidatorOpinion& opinion) {
    for (const sandbox::Collected& file : report.collected) {
        if (!file.name.starts_with(kFeedbackDirectory)) continue;
        const std::string name = file.name.substr(kFeedbackDirectory.size());
        std::string bytes = contents(file);
        if (name == "nextpass.in") {
            opinion.next_pass = std::move(bytes);
            continue;
        }
        if (name == "judgemessage.txt") opinion.message = shown(bytes);
        if (name == "teammessage.txt") opinion.team_message = shown(bytes);
        if (name == "score.txt" || name == "score_multiplier.txt") {
            const auto number = parse_score(bytes);
            if (!number && opinion.verdict == Verdict::accepted)
                spoil(opinion, name + ": expected one number that is not negative, got \"" +
                                   excerpt(bytes, 60) + "\"");
            (name == "score.txt" ? opinion.score : opinion.multiplier) = number;
        }
        opinion.feedback.push_back({name, std::move(bytes)});
    }
    check(opinion);
}

}  // namespace judge::run
