// SPDX-License-Identifier: MIT
#include "judge/bank/competition_reader.hpp"

namespace judge::bank {
namespace {

constexpr double kWide = 1e15;

Metric read_metric(const YamlField& field) {
    const std::string word =
        field.one_of({"log-loss", "auc", "accuracy", "macro-f1", "rmse", "rmsle", "wape"});
    for (const Metric metric : {Metric::log_loss, Metric::auc, Metric::accuracy, Metric::macro_f1,
                                Metric::rmse, Metric::rmsle, Metric::wape})
        if (name(metric) == word) return metric;
    field.fail("expected a metric");
}

bool is_better(Metric metric, double value, double than) {
    return is_loss(metric) ? value < than : value > than;
}

void read_ghosts(const YamlField& field, Competition& competition) {
    for (const YamlField& item : field.items()) {
        item.allow_only({"name", "value"});
        const Ghost ghost = {item["name"].string(), item["value"].number(-kWide, kWide)};
        if (!competition.ghosts.empty() &&
            is_better(competition.metric, competition.ghosts.back().value, ghost.value))
            item["value"].fail("expected the ghosts from worst to best");
        competition.ghosts.push_back(ghost);
    }
}

}  // namespace

Competition read_competition(const YamlField& root) {
    root.allow_only({"metric", "baseline", "top", "public", "seed", "ghosts"});
    Competition competition;
    competition.metric = read_metric(root["metric"]);
    competition.baseline = root["baseline"].number(-kWide, kWide);
    competition.top = root["top"].number(-kWide, kWide);
    if (!is_better(competition.metric, competition.top, competition.baseline))
        root["top"].fail(is_loss(competition.metric)
                             ? "expected less than the baseline: of this metric, less is better"
                             : "expected more than the baseline: of this metric, more is better");
    if (const auto share = root.find("public"))
        competition.public_share = share->number(0.05, 0.95);
    if (const auto seed = root.find("seed"))
        competition.seed = static_cast<std::uint64_t>(seed->integer(0, INT64_MAX));
    if (const auto ghosts = root.find("ghosts")) read_ghosts(*ghosts, competition);
    return competition;
}

}  // namespace judge::bank
