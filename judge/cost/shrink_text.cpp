// SPDX-License-Identifier: MIT
// Theory of operation. A text is lines of tokens. Of many inputs some number says how many lines
// or tokens follow, so whenever k of them are taken out, it is tried with one of the numbers before
// them lowered by k as well (those that can be such a count: at least k). The package's validator
// says which of these is an input. Nothing else needs to be known about the format.
#include <algorithm>
#include <charconv>
#include <optional>

#include "judge/cost/shrink_parts.hpp"
#include "judge/support/text.hpp"

namespace judge::cost {
namespace {

using Line = std::vector<std::string>;
using Text = std::vector<Line>;

constexpr std::size_t kCounts = 6;  // so many numbers are tried as the count of what is taken out

Text parse(std::string_view input) {
    Text text;
    while (!input.empty()) {
        const auto end = std::min(input.find('\n'), input.size());
        text.push_back(split_words(input.substr(0, end)));
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    return text;
}

std::string print(const Text& text) {
    std::string out;
    for (const Line& line : text) {
        for (std::size_t i = 0; i < line.size(); ++i) out += (i > 0 ? " " : "") + line[i];
        out += '\n';
    }
    return out;
}

std::optional<std::int64_t> number(const std::string& token) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    if (error != std::errc() || end != token.data() + token.size()) return std::nullopt;
    return value;
}

struct Place {
    std::size_t line = 0;
    std::size_t token = 0;
};

// Numbers that may count what stands at `line` and after it: those of the first line, and those
// nearest before.
std::vector<Place> counts(const Text& text, std::size_t line, std::int64_t taken) {
    std::vector<Place> places;
    const auto look = [&](std::size_t at) {
        for (std::size_t i = 0; i < text[at].size() && places.size() < kCounts; ++i) {
            const auto value = number(text[at][i]);
            if (value && *value >= taken) places.push_back({at, i});
        }
    };
    if (!text.empty() && line > 0) look(0);
    if (line > 1) look(line - 1);
    if (line < text.size()) look(line);
    return places;
}

void lower(Text& text, const Place& place, std::int64_t by) {
    std::string& token = text[place.line][place.token];
    token = std::to_string(*number(token) - by);
}

// Lines [from, from + count) taken out, with each number lowered that may count them.
bool drop_lines(Attempt& attempt, const Text& text, std::size_t from, std::size_t count) {
    const auto without = [&](Text base) {
        base.erase(base.begin() + static_cast<std::ptrdiff_t>(from),
                   base.begin() + static_cast<std::ptrdiff_t>(from + count));
        return print(base);
    };
    if (attempt.take(without(text))) return true;
    for (const Place& place : counts(text, from, static_cast<std::int64_t>(count))) {
        if (place.line >= from) continue;
        Text lowered = text;
        lower(lowered, place, static_cast<std::int64_t>(count));
        if (attempt.take(without(std::move(lowered)))) return true;
    }
    return false;
}

bool drop_tokens(Attempt& attempt, const Text& text, const Place& at, std::size_t count) {
    const auto without = [&](Text base) {
        Line& line = base[at.line];
        line.erase(line.begin() + static_cast<std::ptrdiff_t>(at.token),
                   line.begin() + static_cast<std::ptrdiff_t>(at.token + count));
        return print(base);
    };
    for (const Place& place : counts(text, at.line, static_cast<std::int64_t>(count))) {
        const bool taken = place.line == at.line && place.token >= at.token;
        if (taken && place.token < at.token + count) continue;
        Text lowered = text;
        lower(lowered, place, static_cast<std::int64_t>(count));
        if (attempt.take(without(std::move(lowered)))) return true;
    }
    return attempt.take(without(text));
}

// Ever smaller pieces of `size` things; `drop` takes out what begins at a place.
template <class Size, class Drop>
bool drop_pieces(const Attempt& attempt, const Size& size, const Drop& drop) {
    bool any = false;
    for (std::size_t piece = std::max<std::size_t>(size() / 2, 1); piece > 0; piece /= 2)
        for (std::size_t at = size(); at > 0 && !attempt.over();) {
            const std::size_t from = at > piece ? at - piece : 0;
            const std::size_t count = std::min(piece, size() - from);
            if (count > 0 && drop(from, count)) any = true;
            at = std::min(from, size());
        }
    return any;
}

bool simplify_token(Attempt& attempt, const Text& text, const Place& at) {
    const std::string& token = text[at.line][at.token];
    const auto with = [&](std::string changed) {
        Text base = text;
        base[at.line][at.token] = std::move(changed);
        return print(base);
    };
    if (const auto value = number(token)) {
        for (const std::int64_t candidate : simpler(*value))
            if (attempt.take(with(std::to_string(candidate)))) return true;
        return false;
    }
    for (std::size_t piece = token.size() / 2; piece > 0; piece /= 2) {
        if (attempt.take(with(token.substr(0, token.size() - piece)))) return true;
        if (attempt.take(with(token.substr(piece)))) return true;
    }
    for (std::size_t i = 1; i + 1 < token.size() && token.size() <= 64; ++i)
        if (attempt.take(with(token.substr(0, i) + token.substr(i + 1)))) return true;
    return false;
}

bool simplify_tokens(Attempt& attempt) {
    bool any = false;
    const Text first = parse(attempt.best());
    for (std::size_t line = 0; line < first.size(); ++line)
        for (std::size_t token = 0; token < first[line].size(); ++token)
            while (!attempt.over()) {
                const Text text = parse(attempt.best());
                if (line >= text.size() || token >= text[line].size()) break;
                if (!simplify_token(attempt, text, {line, token})) break;
                any = true;
            }
    return any;
}

}  // namespace

bool shrink_text(Attempt& attempt) {
    bool any = drop_pieces(
        attempt, [&] { return parse(attempt.best()).size(); },
        [&](std::size_t from, std::size_t count) {
            return drop_lines(attempt, parse(attempt.best()), from, count);
        });
    for (std::size_t line = 0; line < parse(attempt.best()).size() && !attempt.over(); ++line)
        any = drop_pieces(
                  attempt, [&] { return parse(attempt.best())[line].size(); },
                  [&](std::size_t from, std::size_t count) {
                      return drop_tokens(attempt, parse(attempt.best()), {line, from}, count);
                  }) ||
              any;
    return simplify_tokens(attempt) || any;
}

}  // namespace judge::cost
