// SPDX-License-Identifier: MIT
// Theory of operation. The command lines take turns. One that fails, or whose inputs the package
// refuses again and again (small numbers do not suit every generator), is left out; one that makes
// large inputs comes less often. What is tried depends on the seed alone, how far it gets on the
// time.
#include "judge/cost/stress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/cost/generator.hpp"
#include "judge/support/error.hpp"

namespace judge::cost {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLarge = 16'384;  // bytes of an input
constexpr std::size_t kPatience = 3;    // refused inputs in a row
constexpr std::uint64_t kRareRounds = 8;

struct Source {
    std::string command;
    std::size_t refused = 0;
    bool large = false;
};

class Search {
  public:
    Search(const Problem& problem, const Submission& submission, const StressOptions& options,
           std::stop_token stop)
        : options_(options),
          stop_(stop),
          generators_(problem, options.run, stop),
          sparring_(problem, submission, options.run, stop),
          end_(Clock::now() + options.time) {
        result_.compile = sparring_.compiled();
        for (const std::string& command : generator_commands(problem))
            sources_.push_back({.command = command});
        if (sources_.empty())
            throw UserError(
                Fault::invalid_package,
                fmt::format(
                    "{}: no generator that takes a {{seed}} is named there, and so there is "
                    "nothing to make inputs with",
                    (problem.directory / "generators" / "generators.yaml").string()));
    }

    Stress run() {
        if (!result_.compile.ok) return std::move(result_);
        for (std::uint64_t round = 0; !over() && !sources_.empty(); ++round) {
            for (Source& source : sources_) {
                if (over()) break;
                if (source.large && round % kRareRounds != 0) continue;
                if (try_one(source, options_.seed + round)) return std::move(result_);
            }
            std::erase_if(sources_,
                          [](const Source& source) { return source.refused >= kPatience; });
        }
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool over() const { return stop_.stop_requested() || Clock::now() >= end_; }

    std::optional<std::string> make(Source& source, std::uint64_t seed) {
        try {
            return generators_.make(source.command, {{"seed", std::to_string(seed)}});
        } catch (const UserError&) {
            source.refused = kPatience;
            return std::nullopt;
        }
    }

    bool try_one(Source& source, std::uint64_t seed) {
        const auto input = make(source, seed);
        if (!input) return false;
        source.large = input->size() > kLarge;
        const auto bout = sparring_.bout("stress", *input);
        if (!bout) {
            ++source.refused;
            ++result_.refused;
            return false;
        }
        source.refused = 0;
        ++result_.tried;
        if (options_.progress) options_.progress(result_.tried);
        const Verdict verdict = bout->outcome.verdict;
        if (verdict == Verdict::accepted || verdict == Verdict::skipped || stop_.stop_requested())
            return false;
        keep(source.command, seed, *input, *bout);
        return true;
    }

    void keep(const std::string& command, std::uint64_t seed, const std::string& input,
              const Sparring::Bout& bout) {
        const auto until = Clock::now() + options_.time;
        auto smallest = sparring_.smallest(input, bout, [until] { return Clock::now() >= until; });
        std::string filled = command;
        if (const auto at = filled.find("{seed}"); at != std::string::npos)
            filled.replace(at, std::string_view("{seed}").size(), std::to_string(seed));
        result_.found = Stress::Found{.command = filled,
                                      .original = input,
                                      .input = std::move(smallest.input),
                                      .answer = std::move(smallest.bout.answer),
                                      .outcome = std::move(smallest.bout.outcome)};
    }

    const StressOptions& options_;
    std::stop_token stop_;
    Generators generators_;
    Sparring sparring_;
    Clock::time_point end_;
    std::vector<Source> sources_;
    Stress result_;
};

}  // namespace

Stress stress(const Problem& problem, const Submission& submission, const StressOptions& options,
              std::stop_token stop) {
    return Search(problem, submission, options, std::move(stop)).run();
}

}  // namespace judge::cost
