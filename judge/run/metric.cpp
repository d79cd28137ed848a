// SPDX-License-Identifier: MIT
#include "judge/run/metric.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>

#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr double kSmallest = 1e-15;  // probabilities are kept this far from 0 and 1

struct Refused {
    std::string expected;
    std::string got;
};

Refused refused(std::size_t row, const char* expected, std::string_view got) {
    return {fmt::format("line {}: {}", row + 1, expected), excerpt(got, 40)};
}

std::vector<std::string_view> rows_of(std::string_view text) {
    std::vector<std::string_view> rows;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        rows.push_back(trim(text.substr(from, end - from)));
        from = end + 1;
    }
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
    return rows;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

// Rows as numbers; says which row is none.
std::vector<double> numbers(const std::vector<std::string_view>& rows) {
    std::vector<double> values;
    for (const std::string_view row : rows) {
        const auto value = number(row);
        if (!value) throw refused(values.size(), "a number", row);
        values.push_back(*value);
    }
    return values;
}

double clipped(double probability) { return std::clamp(probability, kSmallest, 1 - kSmallest); }

// A row of probabilities for each class, or one: of class 1.
double log_loss(const std::vector<std::string_view>& labels,
                const std::vector<std::string_view>& rows) {
    double sum = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string row(rows[i]);
        std::replace(row.begin(), row.end(), ',', ' ');
        std::vector<double> shares;
        for (const std::string& word : split_words(row)) {
            const auto share = number(word);
            if (!share || *share < 0) throw refused(i, "probabilities", word);
            shares.push_back(*share);
        }
        const auto label = number(labels[i]);
        const auto index = label && *label >= 0 ? static_cast<std::size_t>(*label) : 0;
        if (shares.size() == 1) {
            sum -= std::log(clipped(index == 1 ? shares[0] : 1 - shares[0]));
            continue;
        }
        const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
        if (index >= shares.size() || all <= 0)
            throw refused(i, "a probability for each class", rows[i]);
        sum -= std::log(clipped(shares[index] / all));
    }
    return sum / static_cast<double>(rows.size());
}

// The share of pairs of a positive and a negative that stand in the right order; ties are half.
double area_under_curve(const std::vector<double>& labels, const std::vector<double>& scores) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double positives = 0;
    double ranks = 0;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && scores[order[end]] == scores[order[i]]) ++end;
        const double rank = static_cast<double>(i + end + 1) / 2;  // the mean of i + 1 … end
        for (; i < end; ++i)
            if (labels[order[i]] > 0.5) {
                ++positives;
                ranks += rank;
            }
    }
    const double negatives = static_cast<double>(order.size()) - positives;
    if (positives == 0 || negatives == 0) return 0.5;
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
}

// "1", "1.0" and "+1" are one class.
bool same_class(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto x = number(a);
    return x && x == number(b);
}

double accuracy(const std::vector<std::string_view>& labels,
                const std::vector<std::string_view>& rows) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) right += same_class(labels[i], rows[i]) ? 1U : 0U;
    return static_cast<double>(right) / static_cast<double>(rows.size());
}

std::string class_name(std::string_view row) {
    const auto value = number(row);
    return value ? fmt::format("{}", *value) : std::string(row);
}

// The mean over the classes that occur of 2·TP / (2·TP + FP + FN).
double macro_f1(const std::vector<std::string_view>& labels,
                const std::vector<std::string_view>& rows) {
    struct Counts {
        double both = 0;
        double either = 0;
    };
    std::map<std::string, Counts> classes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ++classes[class_name(labels[i])].either;
        ++classes[class_name(rows[i])].either;
        if (same_class(labels[i], rows[i])) ++classes[class_name(labels[i])].both;
    }
    double sum = 0;
    for (const auto& [label, counts] : classes) sum += 2 * counts.both / counts.either;
    return sum / static_cast<double>(classes.size());
}

double root_mean_square(const std::vector<double>& labels, const std::vector<double>& got) {
    double sum = 0;
    for (std::size_t i = 0; i < got.size(); ++i) sum += (got[i] - labels[i]) * (got[i] - labels[i]);
    return std::sqrt(sum / static_cast<double>(got.size()));
}

std::vector<double> logarithms(std::vector<double> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] <= -1)
            throw refused(i, "a number greater than -1", fmt::format("{:g}", values[i]));
        values[i] = std::log1p(values[i]);
    }
    return values;
}

// The sum of the errors as a share of the sum of the labels.
double weighted_error(const std::vector<double>& labels, const std::vector<double>& got) {
    double errors = 0;
    double all = 0;
    for (std::size_t i = 0; i < got.size(); ++i) {
        errors += std::abs(got[i] - labels[i]);
        all += std::abs(labels[i]);
    }
    if (all > 0) return errors / all;
    return errors > 0 ? 1 : 0;
}

double value_of_rows(Metric metric, const std::vector<std::string_view>& labels,
                     const std::vector<std::string_view>& rows) {
    switch (metric) {
        case Metric::log_loss: return log_loss(labels, rows);
        case Metric::auc: return area_under_curve(numbers(labels), numbers(rows));
        case Metric::accuracy: return accuracy(labels, rows);
        case Metric::macro_f1: return macro_f1(labels, rows);
        case Metric::rmse: return root_mean_square(numbers(labels), numbers(rows));
        case Metric::rmsle:
            return root_mean_square(logarithms(numbers(labels)), logarithms(numbers(rows)));
        case Metric::wape: return weighted_error(numbers(labels), numbers(rows));
    }
    return 0;
}

}  // namespace

std::optional<double> value_of(Metric metric, std::string_view labels,
                               std::string_view predictions) {
    const auto wanted = rows_of(labels);
    const auto rows = rows_of(predictions);
    if (rows.size() != wanted.size() || rows.empty()) return std::nullopt;
    try {
        return value_of_rows(metric, wanted, rows);
    } catch (const Refused&) {
        return std::nullopt;
    }
}

// SplitMix64 of seed and row, as a share of 1.
bool is_public(const Competition& competition, std::size_t row) {
    std::uint64_t x = competition.seed + 0x9E3779B97F4A7C15ULL * (row + 1);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    x ^= x >> 31;
    return static_cast<double>(x >> 11) * 0x1.0p-53 < competition.public_share;
}

Measured measure(const Competition& competition, std::string_view labels,
                 std::string_view predictions) {
    const auto wanted = rows_of(labels);
    const auto rows = rows_of(predictions);
    if (rows.size() != wanted.size() || rows.empty())
        return {.score = {},
                .expected = fmt::format("{} lines, one for each row", wanted.size()),
                .got = fmt::format("{}", rows.size())};
    std::array<std::vector<std::string_view>, 2> labels_of;
    std::array<std::vector<std::string_view>, 2> rows_in;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t part = is_public(competition, i) ? 0 : 1;
        labels_of[part].push_back(wanted[i]);
        rows_in[part].push_back(rows[i]);
    }
    const Metric metric = competition.metric;
    try {
        const double all = value_of_rows(metric, wanted, rows);
        const auto value = [&](std::size_t part) {  // of few rows, all may be in one part
            return rows_in[part].empty() ? all
                                         : value_of_rows(metric, labels_of[part], rows_in[part]);
        };
        Score score = {.metric = std::string(name(metric)),
                       .on_public = value(0),
                       .on_private = value(1),
                       .normalised = 0,
                       .standing = {}};
        score.normalised = normalised(competition, score.on_private);
        score.standing = standing(competition, score.on_private);
        return {.score = std::move(score), .expected = {}, .got = {}};
    } catch (const Refused& refused) {
        return {.score = {}, .expected = refused.expected, .got = refused.got};
    }
}

double normalised(const Competition& competition, double value) {
    const double span = competition.top - competition.baseline;
    if (span == 0) return value == competition.top ? 1 : 0;
    return std::clamp((value - competition.baseline) / span, 0.0, 1.0);
}

std::string standing(const Competition& competition, double value) {
    const bool loss = is_loss(competition.metric);
    std::string below;
    for (const Ghost& ghost : competition.ghosts) {
        const bool beaten = loss ? value < ghost.value : value > ghost.value;
        if (beaten)
            below = "better than " + ghost.name;
        else
            return below + (below.empty() ? "below " : ", below ") + ghost.name;
    }
    return below;
}

}  // namespace judge::run
