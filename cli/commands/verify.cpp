// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/question_proof.hpp"
#include "cli/questions.hpp"
#include "cli/select.hpp"
#include "cli/ui/progress.hpp"
#include "cli/view/proof_view.hpp"
#include "judge/prove/fix.hpp"
#include "judge/prove/prove.hpp"
#include "judge/prove/record.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::prove::Check;
using judge::prove::Proof;
using ui::Json;

struct Options {
    std::vector<std::string> paths;
    std::string format;
    std::string record;
    int jobs = 0;
    int mutants = 100;
    int rotate = 0;
    bool fix = false;
    bool fresh = false;
    bool files_only = false;
    bool verbose = false;
    bool unsafe = false;
};

// What is to be proved: a problem package, or a file of questions.
struct Target {
    fs::path path;
    bool is_package = true;
};

constexpr int kDeepest = 3;

// All packages below a folder, also those that cannot be read: that is a finding.
void find_packages(const fs::path& folder, int depth, std::vector<Target>& found) {
    std::error_code error;
    if (fs::exists(folder / "problem.yaml", error)) {
        found.push_back({folder, true});
        return;
    }
    if (depth == kDeepest) return;
    std::vector<fs::path> inner;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_directory() && !entry.path().filename().string().starts_with('.'))
            inner.push_back(entry.path());
    std::sort(inner.begin(), inner.end());
    for (const fs::path& path : inner) find_packages(path, depth + 1, found);
}

// What an argument means: a package, a file of questions, all below a folder, or what the bank
// calls so.
void add_targets(Context& context, const std::string& word, std::vector<Target>& found) {
    std::error_code error;
    if (!fs::is_directory(word, error)) {
        if (fs::is_regular_file(word, error) && word.ends_with(".yaml"))
            found.push_back({word, false});
        else if (const auto question = find_question(context, word))
            found.push_back({question->file, false});
        else
            found.push_back({select(context, word).package, true});
        return;
    }
    const std::size_t before = found.size();
    find_packages(word, 0, found);
    if (!fs::exists(fs::path(word) / "problem.yaml", error))
        for (fs::path& file : question_files(word)) found.push_back({std::move(file), false});
    if (found.size() == before)
        throw judge::UserError(
            judge::Fault::invalid_package,
            fmt::format("{}: neither a problem package nor a folder of packages or questions",
                        word));
}

judge::prove::Options prove_options(const Context& context, const Options& options,
                                    const fs::path& package) {
    judge::prove::Options out;
    out.workers = options.jobs > 0 ? options.jobs : std::stoi(context.config().value("workers"));
    out.mutants = options.mutants;
    out.run = !options.files_only;
    out.required = options.unsafe        ? sandbox::Tier::t0
                   : is_bundled(package) ? sandbox::Tier::t1
                                         : sandbox::Tier::t2;
    return out;
}

bool is_whole(const Options& options) { return !options.files_only && options.mutants >= 100; }

Proof examine(Context& context, const Options& options, const fs::path& package) {
    const auto prove = prove_options(context, options, package);
    if (options.fix)
        for (const std::string& line : judge::prove::fix(package, prove, context.stop()))
            context.remark(line);
    if (!options.fresh && is_whole(options))
        if (auto known = judge::prove::remembered(judge::prove::package_hash(package)))
            return *known;
    ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
    const std::string name = fs::weakly_canonical(package).filename().string();
    progress.show(fmt::format("proving {}", name));
    const auto sink = [&](const Check& check) {
        progress.show(fmt::format("proving {}: {}", name, check.id));
    };
    Proof proof = judge::prove::prove(package, prove, sink, context.stop());
    if (options.fix && !proof.interrupted) {
        const auto added = judge::prove::add_missing_tests(package, proof, prove, context.stop());
        progress.clear();
        for (const std::string& line : added) context.remark(line);
        if (!added.empty()) proof = judge::prove::prove(package, prove, sink, context.stop());
    }
    if (is_whole(options)) judge::prove::remember(proof);
    return proof;
}

// Of the packages whose proofs are on record: some, others on other days.
bool is_due(std::size_t index, std::size_t count, int share) {
    if (share <= 0 || count == 0) return false;
    const auto day = static_cast<std::size_t>(std::time(nullptr) / 86'400);
    const auto first = day * static_cast<std::size_t>(share) % count;
    return (index + count - first) % count < static_cast<std::size_t>(share);
}

void print(Context& context, const Options& options, const Target& target, const Proof& proof) {
    // Hundreds of questions that are well are told in a line each.
    const view::Depth depth = options.verbose     ? view::Depth::everything
                              : target.is_package ? view::Depth::findings
                                                  : view::Depth::complaints;
    const auto lines = options.format == "gcc" ? view::gcc_lines(proof, target.path)
                                               : view::proof_lines(proof, depth, context.screen());
    for (const std::string& line : lines) context.print(line);
}

// One package: its object; several: all of them, and their findings in one list.
void print_json(Context& context, const std::vector<Json>& objects, const Proof& together,
                bool all_good) {
    if (objects.size() == 1) {
        context.print(objects.front());
        return;
    }
    context.print(Json::object({{"schema", Json::string("spar.verify/1")},
                                {"ok", Json::boolean(all_good)},
                                {"packages", Json::list(objects)},
                                {"checks", Json{judge::prove::checks_to_json(together.checks)}}}));
}

// The proofs of one call, and the records that they are kept in.
class Run {
  public:
    Run(Context& context, const Options& options)
        : context_(context), options_(options), json_(context.json() || options.format == "json") {
        if (!options.record.empty()) records_ = judge::prove::Records::read(options.record);
    }

    int all(const std::vector<Target>& targets) {
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (is_settled(targets[i], i, targets.size())) continue;
            const Proof proof = targets[i].is_package ? examine(context_, options_, targets[i].path)
                                                      : prove_questions(targets[i].path);
            if (proof.interrupted || context_.stop().stop_requested()) return kInterrupted;
            take(targets[i], proof);
        }
        if (settled_ > 0)
            context_.remark(
                fmt::format("{} unchanged since their proof in {}", settled_, options_.record));
        if (json_) print_json(context_, objects_, together_, all_good_);
        return all_good_ ? kOk : kInvalidPackage;
    }

  private:
    // Under which a proof is on record; questions and packages do not share names.
    static std::string key(const Target& target) {
        const fs::path path = fs::weakly_canonical(target.path);
        return target.is_package ? path.filename().string() : "theory/" + path.stem().string();
    }

    bool is_settled(const Target& target, std::size_t index, std::size_t count) {
        if (options_.record.empty() || options_.fix || options_.fresh) return false;
        const std::string hash = target.is_package ? judge::prove::package_hash(target.path)
                                                   : question_hash(target.path);
        if (!records_.holds(key(target), hash) || is_due(index, count, options_.rotate))
            return false;
        ++settled_;
        return true;
    }

    void take(const Target& target, const Proof& proof) {
        all_good_ = all_good_ && proof.ok();
        for (Check check : proof.checks) {
            check.file = (check.file.empty() ? target.path : target.path / check.file)
                             .lexically_normal()
                             .string();
            together_.checks.push_back(std::move(check));
        }
        if (json_)
            objects_.push_back({judge::prove::to_json(proof)});
        else
            print(context_, options_, target, proof);
        if (options_.record.empty() || !is_whole(options_)) return;
        if (proof.ok())
            records_.put(key(target), proof);
        else
            records_.remove(key(target));
        records_.write(options_.record);
    }

    Context& context_;
    const Options& options_;
    bool json_;
    judge::prove::Records records_;
    std::vector<Json> objects_;
    Proof together_;  // of all: the findings in one list
    std::size_t settled_ = 0;
    bool all_good_ = true;
};

int verify(Context& context, const Options& options) {
    std::vector<Target> targets;
    for (const std::string& word : options.paths) add_targets(context, word, targets);
    return Run(context, options).all(targets);
}

}  // namespace

void add_verify(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("verify", "",
                 "Prove problem packages (formats, validators, tests, submissions, mutants) and "
                 "questions")
        .words("PATH", options->paths,
               "Packages, question files, folders of them, or names of the bank's")
        .flag("--fix", options->fix,
              "Mend what is mechanical: generated files, answers, names, tests that mutants show "
              "missing")
        .flag("--fresh", options->fresh, "Prove again what has not changed since its last proof")
        .flag("--files-only", options->files_only, "Run nothing: only look at the files")
        .flag("-v,--verbose", options->verbose,
              "Notes too: which tests catch what, surviving mutants")
        .count("--mutants", options->mutants, 1'000,
               "At most so many mutants of each reference (default 100)")
        .count("-j,--jobs", options->jobs, 999, "Tests run at once (0: one per core)")
        .text("--record", options->record, "FILE",
              "Skip what FILE has a proof of, by content; add new proofs to it")
        .count("--rotate", options->rotate, 999,
               "With --record: prove so many unchanged packages as well, others each day")
        .choice("--format", options->format, {"text", "gcc", "json"},
                "gcc: one line for each complaint, as compilers write them")
        .flag("--unsafe-no-sandbox", options->unsafe,
              "Run without a sandbox if there is none (T0): for trusted packages only")
        .footer(
            "Exit code 0 if all are proved, 5 if one is not.\n\nExamples:\n  spar verify "
            "problems/coding/pairwithgap\n"
            "  spar verify problems --record problems/proofs.json --rotate 2")
        .action([options](Context& context) {
            if (options->paths.empty()) options->paths = {"."};
            return verify(context, *options);
        });
}

}  // namespace cli
