// SPDX-License-Identifier: MIT
#include "judge/run/metric_checker.hpp"

#include "judge/run/metric.hpp"

namespace judge::run {
namespace {

class MetricChecker final : public StreamChecker {
  public:
    MetricChecker(const Competition& competition, std::string_view labels)
        : competition_(competition), labels_(labels) {}

    Opinion feed(std::string_view chunk) override {
        output_.append(chunk);
        return Opinion::so_far_good;
    }

    Opinion finish() override {
        Measured measured = measure(competition_, labels_, output_);
        if (measured.score) {
            score_ = std::move(measured.score);
            return Opinion::accept;
        }
        difference_ = {.where = "predictions",
                       .expected = std::move(measured.expected),
                       .got = std::move(measured.got),
                       .note = {}};
        return Opinion::reject;
    }

    [[nodiscard]] const Difference& difference() const override { return difference_; }
    [[nodiscard]] std::optional<Score> measured() const override { return score_; }

  private:
    Competition competition_;
    std::string_view labels_;
    std::string output_;
    std::optional<Score> score_;
    Difference difference_;
};

}  // namespace

std::unique_ptr<StreamChecker> metric_checker(const Competition& competition,
                                              std::string_view labels) {
    return std::make_unique<MetricChecker>(competition, labels);
}

}  // namespace judge::run
