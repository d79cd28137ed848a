// SPDX-License-Identifier: MIT
#include "practice/mock/interviewer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <utility>

#include "judge/support/text.hpp"

namespace practice::mock {
namespace {

constexpr std::size_t kSpeechAround = 24;  // bytes in which "time" or "space" belongs to an O(…)

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::string plain = lower(text);
    for (char& c : plain)
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 &&
            static_cast<unsigned char>(c) < 0x80)
            c = ' ';
    return judge::split_words(plain);
}

// "duplicate" and "duplicates", "negative" and "negatives": one begins the other, nearly as long.
bool alike(const std::string& a, const std::string& b) {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kEnding = 3;
    if (a == b) return true;
    const std::string& shorter = a.size() < b.size() ? a : b;
    const std::string& longer = a.size() < b.size() ? b : a;
    return shorter.size() > kShortest && longer.size() - shorter.size() <= kEnding &&
           longer.starts_with(shorter);
}

// How many words of a phrase the question has; 0 unless it has all of them.
std::size_t weight(const std::string& phrase, const std::vector<std::string>& question) {
    const auto words = words_of(phrase);
    const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::any_of(question.begin(), question.end(),
                           [&](const std::string& other) { return alike(word, other); });
    });
    return all ? words.size() : 0;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

// "n*log(n)", "nlogn", "N²" as growth classes are spelt.
std::string class_of(std::string_view inside) {
    std::string text = lower(inside);
    for (const auto& [from, to] :
         std::initializer_list<std::pair<const char*, const char*>>{{"²", "^2"},
                                                                    {"³", "^3"},
                                                                    {"**", "^"},
                                                                    {"·", " "},
                                                                    {"√", "sqrt "},
                                                                    {"(", " "},
                                                                    {")", " "},
                                                                    {"log2", "log"},
                                                                    {"lg", "log"},
                                                                    {"log", " log "},
                                                                    {"sqrt", " sqrt "},
                                                                    {"×", "*"},
                                                                    {"+", " + "},
                                                                    {"*", " * "}})
        replace(text, from, to);
    const auto words = judge::split_words(text);
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool times = words[i] == "*";
        const bool by_log =
            times && i + 1 < words.size() && (words[i + 1] == "log" || words[i + 1] == "sqrt");
        if (by_log) continue;
        const bool tight = times || words[i] == "+" || out.ends_with('*') || out.ends_with('+');
        if (!out.empty() && !tight) out += ' ';
        out += words[i];
    }
    return out;
}

std::size_t closing(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return i;
    }
    return std::string_view::npos;
}

enum class Cost : std::uint8_t { unsaid, time, space };

// The first word of a cost in `text`; with `from_behind` the last.
Cost cost_in(std::string_view text, bool from_behind) {
    constexpr std::array<std::pair<std::string_view, Cost>, 7> kWords = {{{"space", Cost::space},
                                                                          {"memory", Cost::space},
                                                                          {"extra", Cost::space},
                                                                          {"storage", Cost::space},
                                                                          {"time", Cost::time},
                                                                          {"steps", Cost::time},
                                                                          {"runtime", Cost::time}}};
    Cost found = Cost::unsaid;
    std::size_t best = 0;
    for (const auto& [word, cost] : kWords) {
        const std::size_t at = from_behind ? text.rfind(word) : text.find(word);
        if (at == std::string_view::npos) continue;
        if (found != Cost::unsaid && (from_behind ? at < best : at > best)) continue;
        found = cost;
        best = at;
    }
    return found;
}

// Which cost an O(…) between these texts is: "O(n) time", "space O(n)"; a comma parts.
Cost cost_between(std::string_view before, std::string_view after) {
    const Cost said = cost_in(after.substr(0, after.find_first_of(",;.")), false);
    return said != Cost::unsaid ? said : cost_in(before, true);
}

}  // namespace

std::optional<std::size_t> recognise(const std::vector<judge::Clarification>& clarifications,
                                     std::string_view question) {
    const auto words = words_of(question);
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < clarifications.size(); ++i)
        for (const std::string& phrase : clarifications[i].asks)
            if (const std::size_t found = weight(phrase, words); found > most) {
                most = found;
                best = i;
            }
    return best;
}

Declared declared_in(std::string_view text) {
    const std::string plain = lower(text);
    Declared out;
    std::size_t last = 0;  // the end of the O(…) before
    for (std::size_t at = plain.find("o("); at != std::string::npos; at = plain.find("o(", last)) {
        const std::size_t end = closing(plain, at + 1);
        if (end == std::string::npos) break;
        const bool word = at > 0 && std::isalnum(static_cast<unsigned char>(plain[at - 1])) != 0;
        const std::size_t next = std::min(plain.find("o(", end), plain.size());
        const std::string_view all = plain;
        const auto after = all.substr(end + 1, std::min(kSpeechAround, next - end - 1));
        const std::size_t from = std::max(last, at > kSpeechAround ? at - kSpeechAround : 0);
        const auto before = all.substr(from, at - from);
        const std::string found = class_of(all.substr(at + 2, end - at - 2));
        last = end + 1;
        if (word || found.empty()) continue;
        const Cost cost = cost_between(before, after);
        const bool second = !out.time.empty() && out.space.empty();  // "O(n) and O(1)"
        const bool space = cost == Cost::space || (cost == Cost::unsaid && second);
        (space ? out.space : out.time) = found;
    }
    return out;
}

int approaches_in(std::string_view text) {
    constexpr std::array kWeighs = {"instead of",    "rather than", "alternative", "brute force",
                                    "naive",         "trade-off",   "tradeoff",    "compared to",
                                    "compared with", "better than", "slower",      "another way",
                                    "other option",  "versus",      " vs "};
    const std::string plain = lower(text);
    const bool weighs = std::any_of(kWeighs.begin(), kWeighs.end(), [&](const char* word) {
        return plain.find(word) != std::string::npos;
    });
    if (judge::trim(plain).empty()) return 0;
    return weighs ? 2 : 1;
}

}  // namespace practice::mock
