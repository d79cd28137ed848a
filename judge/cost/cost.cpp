// SPDX-License-Identifier: MIT
#include "judge/cost/cost.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "judge/bank/package.hpp"
#include "judge/cost/counter_text.hpp"
#include "judge/cost/generator.hpp"
#include "judge/cost/test_sizes.hpp"
#include "judge/language/source_files.hpp"
#include "judge/run/prepare.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/source.hpp"

namespace judge::cost {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kMemoryTime = 4s;

// Steps of one run: about half a second of work, or a fifth of it.
std::int64_t most_steps(Method method, Effort effort) {
    const std::int64_t fifth = [method] {
        switch (method) {
            case Method::blocks: return std::int64_t{20'000'000};
            case Method::operations: return std::int64_t{300'000};
            case Method::instructions: return std::int64_t{200'000'000};
            case Method::none: break;
        }
        return std::int64_t{0};
    }();
    return effort == Effort::full ? 5 * fifth : fifth;
}

// The calls of a class problem's input: names between quotes in its first line, less the
// constructor's.
std::int64_t calls_in(std::string_view input) {
    const std::string_view line = input.substr(0, input.find('\n'));
    const auto quotes = std::count(line.begin(), line.end(), '"');
    return std::max<std::int64_t>(1, quotes / 2 - 1);
}

bool is_class(const Problem& problem) {
    return problem.is_signature() && problem.interview->signature->is_class();
}

// One measurement from the first size to the fit.
class Survey {
  public:
    Survey(const Problem& problem, const Counter& counter, const Options& options,
           std::stop_token stop, Cost& cost)
        : problem_(problem),
          counter_(counter),
          options_(options),
          stop_(stop),
          generators_(problem, options.run, stop),
          cost_(cost),
          allowance_{most_steps(counter.method(), options.effort),
                     options.effort == Effort::full ? 30s : 8s} {}

    void measure() {
        const auto& interview = problem_.interview;
        Climb climbed;
        if (interview && !interview->growth_generator.empty() && !interview->growth_sizes.empty()) {
            climbed = on_generated(*interview);
        } else {
            cost_.sizes_are_tests = true;
            climbed = on_tests();
        }
        cost_.points = std::move(climbed.points);
        cost_.message = std::move(climbed.trouble);
        if (options_.effort == Effort::full) measure_memory();
        fit_both();
    }

  private:
    Climb on_generated(const Interview& interview) {
        const std::string& command = interview.growth_generator;
        const Measure measure = [&](std::int64_t n, std::int64_t m) -> std::optional<Count> {
            const auto input = generate(command, n, m);
            if (!input) return std::nullopt;
            return count(*input);
        };
        const bool two = command.find("{m}") != std::string::npos;
        return two ? climb_grid(interview.growth_sizes, allowance_.steps, measure)
                   : climb(interview.growth_sizes, allowance_.steps, measure);
    }

    // A size of the package that cannot be generated is its fault; one of ours may be too small.
    std::optional<std::string> generate(const std::string& command, std::int64_t n,
                                        std::int64_t m) {
        const auto& sizes = problem_.interview->growth_sizes;
        try {
            return generators_.make(command, {{"n", std::to_string(n)},
                                              {"m", std::to_string(m)},
                                              {"seed", std::to_string(options_.seed)}});
        } catch (const UserError&) {
            if (std::find(sizes.begin(), sizes.end(), n) != sizes.end()) throw;
            return std::nullopt;
        }
    }

    Climb on_tests() {
        const auto tests = tests_by_size(problem_);
        std::vector<std::int64_t> sizes;
        for (const SizedTest& test : tests) sizes.push_back(test.n);
        const Measure measure = [&](std::int64_t n, std::int64_t) -> std::optional<Count> {
            const auto test = std::find_if(tests.begin(), tests.end(),
                                           [n](const SizedTest& t) { return t.n == n; });
            if (test == tests.end()) return std::nullopt;
            return count(read_source(test->input, std::size_t{1} << 30).text);
        };
        return climb(sizes, allowance_.steps, measure);
    }

    Count count(const std::string& input) {
        if (stop_.stop_requested())
            throw std::system_error(std::make_error_code(std::errc::operation_canceled),
                                    "counting steps");
        const Count counted = counter_.run(input, allowance_);
        if (options_.progress) options_.progress(++runs_);
        return counted;
    }

    // Where the run that counts steps did not tell the memory: once more for it, as far as it goes.
    void measure_memory() {
        if (counter_.method() != Method::operations || cost_.sizes_are_tests) return;
        for (Point& point : cost_.points) {
            const auto input = generate(problem_.interview->growth_generator, point.n, point.m);
            if (!input) return;
            point.memory_bytes = counter_.memory(*input, {allowance_.steps, kMemoryTime});
            if (!point.memory_bytes) return;
        }
    }

    void fit_both() {
        std::vector<Sample> steps;
        std::vector<Sample> memory;
        for (Point& point : cost_.points) {
            const auto n = static_cast<double>(point.n);
            const auto m = static_cast<double>(point.m);
            if (cost_.per_call) point.calls = calls_at(point);
            const auto calls = static_cast<double>(std::max<std::int64_t>(1, point.calls));
            steps.push_back({n, m, static_cast<double>(point.steps) / calls});
            if (point.memory_bytes)
                memory.push_back({n, m, static_cast<double>(*point.memory_bytes) + kSlack});
        }
        cost_.time = in_terms_of(cost_.target_time, fit(steps));
        cost_.space =
            memory.empty() ? untold() : in_terms_of(cost_.target_space, fit_memory(memory));
        if (cost_.points.size() < 4 && !cost_.message.empty())
            cost_.time.reason += "; a run failed: " + cost_.message;
    }

    std::int64_t calls_at(const Point& point) {
        if (cost_.sizes_are_tests) return 1;
        const auto input = generate(problem_.interview->growth_generator, point.n, point.m);
        return input ? calls_in(*input) : 1;
    }

    [[nodiscard]] Fit untold() const {
        Fit fit;
        fit.reason = options_.effort == Effort::full ? "the memory of this language is not followed"
                                                     : "not measured";
        return fit;
    }

    // Where one ladder grows both variables, n stands for n+m and n^2 for n*m.
    static Fit in_terms_of(const std::optional<Growth>& target, Fit fit) {
        if (!target || along_diagonal(*target) == *target) return fit;
        for (auto* growth : {&fit.growth, &fit.next}) {
            if (*growth == Growth::n) *growth = Growth::n_plus_m;
            if (*growth == Growth::n2) *growth = Growth::n_times_m;
        }
        return fit;
    }

    static constexpr double kSlack = 4'096;  // a page: below that nothing is worth a class

    const Problem& problem_;
    const Counter& counter_;
    const Options& options_;
    std::stop_token stop_;
    Generators generators_;
    Cost& cost_;
    Allowance allowance_;
    std::size_t runs_ = 0;
};

// Another build of spar may count otherwise.
std::string this_build() {
    struct stat self {};
    if (::stat("/proc/self/exe", &self) != 0) return {};
    return fmt::format("{}.{}.{}", self.st_size, self.st_mtim.tv_sec, self.st_mtim.tv_nsec);
}

std::string key_of(const Problem& problem, const Submission& submission, const Options& options) {
    const language::Toolchain& toolchain = language::toolchain(submission.language);
    Hasher hasher;
    hasher.add("spar.cost/1").add(this_build()).add(bank::content_hash(problem));
    for (const SourceFile& file : language::read_directory(problem.directory / "generators"))
        hasher.add(file.name).add(file.text);
    hasher.add(submission.language).add(submission.entry_point);
    for (const SourceFile& file : submission.files) hasher.add(file.name).add(file.text);
    hasher.add(toolchain.program.string()).add(toolchain.stamp).add(toolchain.version_text);
    for (const auto* words : {&toolchain.counting.flags, &toolchain.counting.compile,
                              &toolchain.compile, &toolchain.run, &toolchain.env})
        for (const std::string& word : *words) hasher.add(word);
    hasher.add(native_counter()).add(python_counter());
    hasher.add(options.effort == Effort::full ? "full" : "small");
    hasher.add(std::to_string(options.seed));
    return hasher.hex();
}

std::filesystem::path cache_path(const std::string& key) {
    return cache_directory() / "costs" / (key + ".json");
}

std::optional<Cost> recall(const std::string& key) {
    std::error_code error;
    const auto path = cache_path(key);
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    auto known = from_json(read_source(path).text);
    if (known) known->cached = true;
    return known;
}

void keep(const std::string& key, const Cost& cost) {
    std::error_code error;
    const auto path = cache_path(key);
    std::filesystem::create_directories(path.parent_path(), error);
    if (!error) write_atomically(path, to_json(cost));
}

Gate gate(const Fit& fit, const std::optional<Growth>& target) {
    if (!target) return Gate::none;
    if (!fit.growth) return Gate::unknown;
    return within(*fit.growth, *target) ? Gate::met : Gate::missed;
}

}  // namespace

Gate Cost::time_gate() const { return gate(time, target_time); }
Gate Cost::space_gate() const { return gate(space, target_space); }

Cost cost(const Problem& problem, const Submission& submission, const Options& options,
          std::stop_token stop) {
    run::require_supported(problem);
    const std::string key = key_of(problem, submission, options);
    if (!options.run.fresh)
        if (auto known = recall(key)) return *known;
    Cost cost;
    cost.problem = problem.id;
    cost.language = language::toolchain(submission.language).id;
    cost.per_call = is_class(problem);
    if (problem.interview) {
        cost.target_time = growth_from(problem.interview->target_time);
        cost.target_space = growth_from(problem.interview->target_space);
    }
    const Counter counter(problem, submission, run::compile_options(problem, options.run), stop);
    cost.compile = counter.outcome();
    cost.unit = unit(counter.method());
    if (!cost.compile.ok) {
        cost.time.reason = cost.space.reason = "it does not compile";
        return cost;
    }
    Survey(problem, counter, options, stop, cost).measure();
    keep(key, cost);
    return cost;
}

}  // namespace judge::cost
