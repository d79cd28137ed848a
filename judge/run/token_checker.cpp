// SPDX-License-Identifier: MIT
// Theory of operation. While output and answer are equal byte for byte, both are only compared by
// memcmp: the output needs no copy and no tokens, since what has been read of it is what stands in
// the answer before `at_`. Where they differ, the two are stepped over white space, or the pair of
// tokens around the difference is compared in full; the part of the output's token that has gone by
// is copied from the answer. After that both stand at a token's end and the quick way goes on. A
// token cut by the end of a chunk waits in `pending_`; nothing else depends on where chunks end.
#include <algorithm>

#include "judge/run/bytes.hpp"
#include "judge/run/checker.hpp"
#include "judge/run/decimal.hpp"
#include "judge/run/near_number.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kShownBytes = 200;
constexpr std::size_t kNumberBytes = std::size_t{1}
                                     << 20;  // the longest token that is read as a number
constexpr std::size_t kSurelyLonger = 256;

class TokenChecker final : public StreamChecker {
  public:
    TokenChecker(std::string_view answer, const TokenFlags& flags)
        : answer_(answer), flags_(flags) {
        if (flags.absolute) tolerances_.absolute = parse_tolerance(*flags.absolute);
        if (flags.relative) tolerances_.relative = parse_tolerance(*flags.relative);
        near_ = NearNumber(tolerances_);
    }

    Opinion feed(std::string_view chunk) override;
    Opinion finish() override;
    [[nodiscard]] const Difference& difference() const override { return difference_; }
    [[nodiscard]] Offsets rejected_at() const override { return {at_, seen_}; }

  private:
    enum class Step : std::uint8_t { go_on, rejected };

    Step step(std::string_view& rest);
    void glide(std::string_view& rest);
    [[nodiscard]] bool is_between_tokens(char next) const;
    Step step_over_space(std::string_view& rest);
    void begin_token();
    Step collect(std::string_view& rest);
    Step compare_pending();
    [[nodiscard]] bool tokens_match(std::string_view expected, std::string_view got) const;

    Step reject_token(std::string_view expected, std::string_view got);
    Step reject_space(std::string_view rest);
    Step reject_end(std::string_view got);
    void place(std::size_t at);
    [[nodiscard]] std::string note(std::string_view expected, std::string_view got) const;

    std::string_view answer_;
    TokenFlags flags_;
    Tolerances tolerances_;
    NearNumber near_;
    std::size_t at_ =
        0;  // in the answer: everything before it is matched, or part of the token under way
    bool in_token_ = false;  // the byte before at_, on both sides, belongs to a token
    bool collecting_ =
        false;  // pending_ holds the output's token so far; its partner starts at at_
    std::string pending_;
    bool rejected_ = false;
    std::size_t seen_ = 0;  // bytes of output before the chunk; in the end, before the difference
    Difference difference_;
};

Opinion TokenChecker::feed(std::string_view chunk) {
    if (rejected_) return Opinion::reject;
    const std::size_t size = chunk.size();
    while (!rejected_ && !chunk.empty())
        rejected_ = (collecting_ ? collect(chunk) : step(chunk)) == Step::rejected;
    seen_ += size - chunk.size();
    return rejected_ ? Opinion::reject : Opinion::so_far_good;
}

// Passes what can be passed quickly, then deals with what that left.
TokenChecker::Step TokenChecker::step(std::string_view& rest) {
    glide(rest);
    if (rest.empty()) return Step::go_on;
    if (!is_between_tokens(rest[0])) {
        begin_token();
        return Step::go_on;
    }
    if (flags_.space_change_sensitive) return reject_space(rest);
    return step_over_space(rest);
}

// Whether the next byte of the output and that of the answer are such that no token differs.
bool TokenChecker::is_between_tokens(char next) const {
    const bool got_space = is_space(next);
    const bool answer_space = at_ == answer_.size() || is_space(answer_[at_]);
    return in_token_ ? got_space && answer_space : got_space || answer_space;
}

// What is equal, white space that may differ, and numbers that end alike enough: as far as that
// goes. The places are kept in registers, since this is where all the time goes.
void TokenChecker::glide(std::string_view& rest) {
    const std::string_view answer = answer_;
    std::size_t at = at_;
    std::size_t seen = 0;
    bool in_token = in_token_;
    while (true) {
        const std::size_t equal = common_prefix(rest.substr(seen), answer.substr(at));
        at += equal;
        seen += equal;
        if (equal > 0) in_token = !is_space(answer[at - 1]);
        if (seen == rest.size() || at == answer.size()) break;
        const bool got_space = is_space(rest[seen]);
        const bool answer_space = is_space(answer[at]);
        if (got_space ? !(in_token && !answer_space) : !in_token && answer_space) {
            if (flags_.space_change_sensitive) break;
            seen = skip_space(rest, seen);
            at = skip_space(answer, at);
            in_token = false;
            continue;
        }
        if (!near_.any()) break;
        const auto tails = near_.tails(answer, at, rest.substr(seen));
        if (tails.answer + tails.output == 0) break;
        at += tails.answer;
        seen += tails.output;
        in_token = true;
    }
    at_ = at;
    in_token_ = in_token;
    rest.remove_prefix(seen);
}

TokenChecker::Step TokenChecker::step_over_space(std::string_view& rest) {
    rest.remove_prefix(skip_space(rest, 0));
    at_ = skip_space(answer_, at_);
    in_token_ = false;
    if (rest.empty() || at_ < answer_.size()) return Step::go_on;
    return reject_end(rest);
}

// Goes back to where the token under way starts.
void TokenChecker::begin_token() {
    std::size_t start = at_;
    if (in_token_)
        while (start > 0 && !is_space(answer_[start - 1])) --start;
    pending_.assign(answer_.substr(start, at_ - start));
    at_ = start;
    collecting_ = true;
}

TokenChecker::Step TokenChecker::collect(std::string_view& rest) {
    const std::size_t end = token_end(rest, 0);
    pending_.append(rest.substr(0, end));
    rest.remove_prefix(end);
    if (!rest.empty()) return compare_pending();
    const std::string_view expected = answer_.substr(at_, token_end(answer_, at_) - at_);
    const std::size_t most = tolerances_.any() ? kNumberBytes : expected.size() + kSurelyLonger;
    return pending_.size() > most ? reject_token(expected, pending_) : Step::go_on;
}

TokenChecker::Step TokenChecker::compare_pending() {
    collecting_ = false;
    const std::size_t end = token_end(answer_, at_);
    const std::string_view expected = answer_.substr(at_, end - at_);
    if (!tokens_match(expected, pending_)) return reject_token(expected, pending_);
    at_ = end;
    in_token_ = true;
    return Step::go_on;
}

bool TokenChecker::tokens_match(std::string_view expected, std::string_view got) const {
    if (expected == got) return true;
    if (tolerances_.any()) {
        const Closeness closeness = compare_numbers(expected, got, tolerances_);
        if (closeness != Closeness::not_numbers) return closeness == Closeness::close;
    }
    return !flags_.case_sensitive && equal_ignoring_case(expected, got);
}

Opinion TokenChecker::finish() {
    if (rejected_) return Opinion::reject;
    if (!collecting_ && in_token_ && at_ < answer_.size() && !is_space(answer_[at_])) begin_token();
    if (collecting_) rejected_ = compare_pending() == Step::rejected;
    if (rejected_) return Opinion::reject;
    if (!flags_.space_change_sensitive) at_ = skip_space(answer_, at_);
    if (at_ == answer_.size()) return Opinion::accept;
    rejected_ = true;
    const std::size_t next = skip_space(answer_, at_);
    if (next < answer_.size()) {
        place(next);
        difference_.expected =
            excerpt(answer_.substr(next, token_end(answer_, next) - next), kShownBytes);
    } else {
        place(at_);
        difference_.expected = "white space " + excerpt(answer_.substr(at_), kShownBytes);
    }
    difference_.got = "the output ends here";
    return Opinion::reject;
}

// Says where `at` stands in the answer, as people count.
void TokenChecker::place(std::size_t at) {
    const auto before = answer_.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    int token = 1;
    for (std::size_t i = start == std::string_view::npos ? 0 : start + 1; i < at;) {
        i = skip_space(before, i);
        if (i >= at) break;
        ++token;
        i = token_end(before, i);
    }
    difference_.where = "line " + std::to_string(line) + ", token " + std::to_string(token);
}

std::string TokenChecker::note(std::string_view expected, std::string_view got) const {
    if (equal_ignoring_case(expected, got)) return "equal if letter case is ignored";
    if (!tolerances_.any()) {
        Tolerances loose = {.absolute = parse_tolerance("1e-4"),
                            .relative = parse_tolerance("1e-4")};
        const bool fractional = got.find('.') != got.npos || expected.find('.') != expected.npos;
        if (fractional && compare_numbers(expected, got, loose) == Closeness::close)
            return "nearly the same number, but the text must be equal here";
    } else if (parse_decimal(expected) && !parse_decimal(got)) {
        return "expected a number in decimal notation";
    }
    return {};
}

TokenChecker::Step TokenChecker::reject_token(std::string_view expected, std::string_view got) {
    place(at_);
    difference_.expected = excerpt(expected, kShownBytes);
    difference_.got = excerpt(got, kShownBytes);
    difference_.note = note(expected, got);
    return Step::rejected;
}

// The output goes on with a token where the answer has none left.
TokenChecker::Step TokenChecker::reject_end(std::string_view got) {
    place(answer_.size());
    difference_.expected = "the end of the output";
    difference_.got = excerpt(got.substr(0, token_end(got, 0)), kShownBytes);
    return Step::rejected;
}

TokenChecker::Step TokenChecker::reject_space(std::string_view rest) {
    place(at_);
    const auto shown = [](std::string_view text, std::string_view at_end) {
        if (text.empty()) return std::string(at_end);
        const std::size_t space = skip_space(text, 0);
        const std::size_t end = space > 0 ? space : token_end(text, 0);
        const std::string quoted = excerpt(text.substr(0, end), kShownBytes);
        if (space == 0) return quoted;
        return space == 1 && text[0] == ' ' ? std::string("a space") : "white space " + quoted;
    };
    difference_.expected = shown(answer_.substr(at_), "the end of the output");
    difference_.got = shown(rest, "");
    difference_.note = "white space must be the same here; without that it may be right";
    return Step::rejected;
}

}  // namespace

std::unique_ptr<StreamChecker> token_checker(std::string_view answer, const TokenFlags& flags) {
    return std::make_unique<TokenChecker>(answer, flags);
}

}  // namespace judge::run
