// SPDX-License-Identifier: MIT
#include "judge/prove/inputs.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "judge/prove/batch.hpp"
#include "judge/prove/make_data.hpp"
#include "judge/prove/shell_words.hpp"

namespace judge::prove {
namespace {

constexpr std::size_t kLargest = 1'500;  // bytes of one input
constexpr int kRounds = 5;
// A command that takes long makes no small input.
const BatchOptions kGeneration = {.cpu_each = std::chrono::milliseconds(100),
                                  .output_each = 4'096,
                                  .env = {},
                                  .isolation = Isolation::shared};

bool is_integer(const std::string& word, long long& value) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc() && end == word.data() + word.size();
}

// The commands of the package's generators.
std::vector<GeneratorCall> commands_of(const Subject& subject) {
    std::vector<GeneratorCall> calls;
    for (const PlannedTest& test : subject.plan->tests)
        if (test.generate && (test.name.starts_with("sample/") || test.name.starts_with("secret/")))
            calls.push_back(*test.generate);
    if (subject.problem.interview && !subject.problem.interview->growth_generator.empty()) {
        std::string text = subject.problem.interview->growth_generator;
        const auto at = text.find("{n}");
        if (at != std::string::npos) text.replace(at, 3, "10");
        if (const auto words = shell_words(text); words && !words->empty())
            calls.push_back({words->front(), {words->begin() + 1, words->end()}});
    }
    return calls;
}

// The same command for a small test: other numbers in it.
std::vector<std::string> varied(const std::vector<std::string>& args, InputChanger& random) {
    std::vector<std::string> out = args;
    for (std::size_t i = 0; i < out.size(); ++i) {
        long long value = 0;
        if (!is_integer(out[i], value)) continue;
        const std::uint32_t way = random.draw(10);
        if (i + 1 == out.size() && way < 6)
            out[i] = std::to_string(random.draw(1'000));
        else if (way < 5 || value > 60 || value < -60)
            out[i] = std::to_string(random.draw(random.draw(3) == 0 ? 30 : 9));
        else if (way < 6)
            out[i] = std::to_string(-static_cast<int>(random.draw(20)));
    }
    return out;
}

class Gatherer {
  public:
    Gatherer(const Subject& subject, const std::vector<InputValidator>& validators,
             std::size_t wanted)
        : subject_(subject), validators_(validators), wanted_(wanted) {
        for (const TestCase& test : subject.problem.tests) {
            std::error_code error;
            if (std::filesystem::file_size(test.input, error) <= kLargest && !error)
                bases_.push_back(contents(test.input));
        }
    }

    std::vector<std::string> gather() {
        DataMaker maker(subject_);
        for (int round = 0;
             round < kRounds && found_.size() < wanted_ && !subject_.stop.stop_requested();
             ++round) {
            std::vector<std::string> candidates;
            const std::size_t missing = wanted_ - found_.size();
            if (subject_.plan) by_generators(maker, missing * 6 / 10 + 100, candidates);
            by_changes(missing * (subject_.plan ? 6 : 15) / 10 + 100, candidates);
            const std::size_t before = found_.size();
            keep_valid(candidates);
            if (found_.size() - before < missing / 50) break;  // there are no more
        }
        if (found_.size() > wanted_) found_.resize(wanted_);
        return std::move(found_);
    }

  private:
    void by_generators(DataMaker& maker, std::size_t count, std::vector<std::string>& candidates) {
        const auto calls = commands_of(subject_);
        if (calls.empty()) return;
        std::map<std::string, std::vector<BatchItem>> items;  // by program
        for (std::size_t i = 0; i < count; ++i) {
            const GeneratorCall& call =
                calls[random_.draw(static_cast<std::uint32_t>(calls.size()))];
            items[call.program].push_back({.input = {}, .args = varied(call.args, random_)});
        }
        for (const auto& [program, list] : items) {
            const auto& executable = maker.generator({program, {}});
            if (!executable) continue;
            run_batch(*executable, list, kGeneration, subject_,
                      [&](std::size_t, const BatchResult& result) {
                          if (result.status == 0 && result.output.size() <= kLargest)
                              candidates.push_back(result.output);
                          return true;
                      });
        }
    }

    void by_changes(std::size_t count, std::vector<std::string>& candidates) {
        if (bases_.empty()) return;
        for (std::size_t i = 0; i < count; ++i) {
            std::string text = bases_[random_.draw(static_cast<std::uint32_t>(bases_.size()))];
            for (std::uint32_t changes = 1 + random_.draw(3); changes > 0; --changes)
                text = random_.change(text);
            candidates.push_back(std::move(text));
        }
    }

    void keep_valid(const std::vector<std::string>& candidates) {
        std::vector<std::string> fresh;
        for (const std::string& text : candidates)
            if (seen_.insert(text).second) fresh.push_back(text);
        for (const InputValidator& validator : validators_) {
            std::vector<BatchItem> items;
            for (const std::string& text : fresh)
                items.push_back(
                    {.input = text, .args = validator.args_of(subject_.problem.tests.front())});
            std::vector<std::string> valid;
            run_batch(validator.program, items, kGeneration, subject_,
                      [&](std::size_t i, const BatchResult& result) {
                          if (result.status == 42) valid.push_back(fresh[i]);
                          return true;
                      });
            fresh = std::move(valid);
        }
        for (const std::string& text : fresh)
            if (text.size() <= 600) bases_.push_back(text);  // changes of changes reach further
        found_.insert(found_.end(), fresh.begin(), fresh.end());
    }

    const Subject& subject_;
    const std::vector<InputValidator>& validators_;
    std::size_t wanted_;
    InputChanger random_{20'250'901};
    std::vector<std::string> bases_;
    std::set<std::string> seen_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> generated_inputs(const Subject& subject,
                                          const std::vector<InputValidator>& validators,
                                          std::size_t wanted) {
    if (validators.empty() || subject.problem.tests.empty()) return {};
    return Gatherer(subject, validators, wanted).gather();
}

}  // namespace judge::prove
