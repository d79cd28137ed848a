// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "practice/mock/scorecard.hpp"

namespace practice::mock {
namespace {

using nlohmann::json;

constexpr double kNinetyPercent = 1.6448536269514722;  // the normal distribution's 0.95 quantile
constexpr double kPass = 3;

}  // namespace

std::string_view name(Dimension dimension) {
    switch (dimension) {
        case Dimension::solving: return "problem_solving";
        case Dimension::technical: return "technical";
        case Dimension::testing: return "testing";
        case Dimension::communication: return "communication";
    }
    return "?";
}

std::string_view title(Dimension dimension) {
    switch (dimension) {
        case Dimension::solving: return "Problem solving";
        case Dimension::technical: return "Technical competency";
        case Dimension::testing: return "Testing";
        case Dimension::communication: return "Communication";
    }
    return "?";
}

std::string_view anchor(Dimension dimension, int score) {
    using Anchors = std::array<std::string_view, 4>;
    static constexpr std::array<Anchors, 4> kAnchors = {
        Anchors{"no approach that works", "only a slow way, or with much help",
                "the wanted way, and its cost", "the wanted way at once, weighed against others"},
        Anchors{"no working code", "works in part", "works after some repairs",
                "works at once, clean"},
        Anchors{"did not test", "tested without corner cases", "most corner cases",
                "would have caught nearly every mistake"},
        Anchors{"silent", "unclear, or jumped into coding", "clear where it was needed",
                "easy to follow throughout"}};
    const auto row = static_cast<std::size_t>(dimension);
    return kAnchors.at(row).at(static_cast<std::size_t>(std::clamp(score, 1, 4) - 1));
}

double Scorecard::overall() const {
    double sum = 0;
    int count = 0;
    for (const Score& score : scores) {
        sum += score.score;
        count += score.score > 0 ? 1 : 0;
    }
    return count > 0 ? sum / count : 0;
}

bool Scorecard::advances() const {
    const bool failed = std::any_of(scores.begin(), scores.end(),
                                    [](const Score& score) { return score.score == 1; });
    return overall() >= kPass && !failed;
}

Scorecard combine(const std::vector<Scorecard>& cards) {
    Scorecard out;
    for (const Dimension dimension : kDimensions) {
        int sum = 0;
        int count = 0;
        for (const Scorecard& card : cards) {
            const Score& score = card.of(dimension);
            sum += score.score;
            count += score.score > 0 ? 1 : 0;
            auto& facts = out.of(dimension).facts;
            facts.insert(facts.end(), score.facts.begin(), score.facts.end());
        }
        if (count > 0) out.of(dimension).score = (2 * sum + count - 1) / (2 * count);
    }
    return out;
}

std::string to_json(const Scorecard& card) {
    json scores = json::object();
    for (const Dimension dimension : kDimensions) {
        json facts = json::array();
        for (const Fact& fact : card.of(dimension).facts)
            facts.push_back({{"good", fact.good}, {"text", fact.text}});
        scores[std::string(name(dimension))] = {{"score", card.of(dimension).score},
                                                {"facts", facts}};
    }
    return json{{"scores", scores}, {"overall", card.overall()}, {"advances", card.advances()}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Scorecard> card_from(std::string_view data) {
    const json value = json::parse(data, nullptr, false);
    if (!value.is_object() || !value.contains("scores")) return std::nullopt;
    Scorecard card;
    try {
        for (const Dimension dimension : kDimensions) {
            const json& score = value.at("scores").at(std::string(name(dimension)));
            const int number = score.at("score").get<int>();
            if (number < 0 || number > 4) return std::nullopt;
            card.of(dimension).score = number;
            for (const json& fact : score.at("facts"))
                card.of(dimension).facts.push_back({fact.at("good"), fact.at("text")});
        }
    } catch (const json::exception&) {
        return std::nullopt;
    }
    return card;
}

Readiness readiness(int passed, int sessions) {
    Readiness out{.passed = passed, .sessions = sessions};
    if (sessions <= 0) return out;
    const double n = sessions;
    const double p = passed / n;
    const double z2 = kNinetyPercent * kNinetyPercent;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half =
        kNinetyPercent / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    out.low = std::max(0.0, middle - half);
    out.high = std::min(1.0, middle + half);
    return out;
}

}  // namespace practice::mock
