// SPDX-License-Identifier: MIT
// Lines in any order. Theory of operation: the lines of the answer are counted by what they mean
// (their tokens, in order or not); each line of the output is taken off as soon as it is complete.
// A line that is not there, or not so often, is wrong whatever follows.
#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "judge/run/bytes.hpp"
#include "judge/run/checker.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kShownBytes = 200;

enum class Tokens : std::uint8_t { in_order, in_any_order };

// What a line means; lines that mean the same are equal.
class Reader {
  public:
    Reader(TokenFlags flags, Tokens tokens) : flags_(std::move(flags)), tokens_(tokens) {}

    // Valid until the next call. Empty if the line counts for nothing.
    const std::string& meaning(std::string_view line) {
        meaning_.clear();
        if (!flags_.case_sensitive) {
            lowered_.assign(line);
            for (char& c : lowered_) c = lower_ascii(c);
            line = lowered_;
        }
        if (flags_.space_change_sensitive) {
            meaning_.append(line).append("\n");
        } else {
            split(line);
            for (const std::string_view piece : pieces_) (meaning_ += piece) += ' ';
        }
        return meaning_;
    }

  private:
    void split(std::string_view line) {
        pieces_.clear();
        for (std::size_t at = skip_space(line, 0); at < line.size();) {
            const std::size_t end = token_end(line, at);
            pieces_.push_back(line.substr(at, end - at));
            at = skip_space(line, end);
        }
        if (tokens_ == Tokens::in_any_order) std::sort(pieces_.begin(), pieces_.end());
    }

    TokenFlags flags_;
    Tokens tokens_;
    std::string lowered_;
    std::string meaning_;
    std::vector<std::string_view> pieces_;
};

class LinesChecker final : public StreamChecker {
  public:
    LinesChecker(std::string_view answer, const TokenFlags& flags, Tokens tokens)
        : answer_(answer), reader_(flags, tokens) {
        for (std::size_t at = 0; at < answer.size();) {
            const std::size_t end = std::min(answer.find('\n', at), answer.size());
            if (const auto& meaning = reader_.meaning(answer.substr(at, end - at));
                !meaning.empty()) {
                ++wanted_.try_emplace(meaning, Wanted{.at = at}).first->second.left;
                ++left_;
            }
            at = end + 1;
        }
    }

    Opinion feed(std::string_view chunk) override {
        while (!rejected_ && !chunk.empty()) {
            const std::size_t end = chunk.find('\n');
            if (end == std::string_view::npos) {
                partial_ += chunk;
                return Opinion::so_far_good;
            }
            if (partial_.empty()) {
                take(chunk.substr(0, end));
            } else {
                partial_ += chunk.substr(0, end);
                take(partial_);
                partial_.clear();
            }
            chunk.remove_prefix(end + 1);
        }
        return rejected_ ? Opinion::reject : Opinion::so_far_good;
    }

    Opinion finish() override {
        if (!rejected_ && !partial_.empty()) take(partial_);
        if (!rejected_ && left_ > 0) reject_missing();
        return rejected_ ? Opinion::reject : Opinion::accept;
    }

    [[nodiscard]] const Difference& difference() const override { return difference_; }
    [[nodiscard]] Offsets rejected_at() const override { return offsets_; }

  private:
    struct Wanted {
        std::size_t at = 0;  // where the first such line stands in the answer
        std::size_t left = 0;
    };

    void take(std::string_view line) {
        ++line_;
        const std::size_t at = std::exchange(offset_, offset_ + line.size() + 1);
        const std::string& meaning = reader_.meaning(line);
        if (meaning.empty()) return;
        const auto found = wanted_.find(meaning);
        if (found != wanted_.end() && found->second.left > 0) {
            --found->second.left;
            --left_;
            return;
        }
        rejected_ = true;
        offsets_.output = at;
        difference_ = {.where = "line " + std::to_string(line_) + " of the output",
                       .expected = left_ > 0 ? "another line of the answer, in any order"
                                             : "the end of the output",
                       .got = excerpt(line, kShownBytes),
                       .note = found == wanted_.end() ? "the answer has no such line"
                                                      : "the answer has such a line less often"};
    }

    void reject_missing() {
        rejected_ = true;
        std::size_t first = answer_.size();
        for (const auto& [meaning, wanted] : wanted_)
            if (wanted.left > 0) first = std::min(first, wanted.at);
        const auto before = answer_.substr(0, first);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const auto text = answer_.substr(first);
        offsets_ = {.answer = first, .output = offset_};
        difference_ = {.where = "line " + std::to_string(line) + " of the answer",
                       .expected = excerpt(text.substr(0, text.find('\n')), kShownBytes),
                       .got = "the output ends without it",
                       .note = {}};
    }

    std::string_view answer_;
    Reader reader_;
    std::unordered_map<std::string, Wanted> wanted_;
    std::size_t left_ = 0;    // lines that have not come yet
    std::string partial_;     // of a line whose end has not come yet
    std::size_t line_ = 0;    // lines of output so far
    std::size_t offset_ = 0;  // where the next one begins
    bool rejected_ = false;
    Difference difference_;
    Offsets offsets_;
};

}  // namespace

std::unique_ptr<StreamChecker> output_checker(std::string_view answer, const TokenFlags& flags,
                                              Compare::Mode mode) {
    switch (mode) {
        case Compare::Mode::exact: return token_checker(answer, flags);
        case Compare::Mode::validator:
            throw UserError(Fault::invalid_package,
                            "compare mode \"validator\" needs an output validator in the package");
        case Compare::Mode::multiset:
        case Compare::Mode::multisets: break;
    }
    if (flags.absolute || flags.relative)
        throw UserError(Fault::invalid_package,
                        "lines in any order cannot be compared within a tolerance: leave out "
                        "float_tolerance or the compare mode, or write an output validator");
    const bool any = mode == Compare::Mode::multisets;
    return std::make_unique<LinesChecker>(answer, flags,
                                          any ? Tokens::in_any_order : Tokens::in_order);
}

}  // namespace judge::run
