// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/progress.hpp"
#include "cli/ui/width.hpp"
#include "judge/bank/bank.hpp"
#include "judge/prove/fix.hpp"
#include "judge/prove/prove.hpp"
#include "judge/prove/record.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::prove::Check;
using judge::prove::Level;
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

// The packages that an argument means: itself, all below a folder, or one of the bank.
std::vector<fs::path> packages_of(Context& context, const std::string& word) {
    std::error_code error;
    if (!fs::is_directory(word, error)) return {select(context, word).package};
    if (fs::exists(fs::path(word) / "problem.yaml", error)) return {word};
    std::vector<fs::path> found;
    const auto warn = [&context](const std::string& text) { context.warn(text); };
    const judge::bank::Bank all({word}, warn);
    for (const auto& entry : all.entries()) found.push_back(entry.directory);
    if (found.empty())
        throw judge::UserError(
            judge::Fault::invalid_package,
            fmt::format("{}: neither a problem package nor a folder of some", word));
    return found;
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

// "file:1:1: error: message" that editors and CI systems understand; located complaints already
// are.
std::string gcc_line(const fs::path& package, const Check& check) {
    const std::string severity = check.level == Level::error     ? "error"
                                 : check.level == Level::warning ? "warning"
                                                                 : "note";
    const auto first = check.message.substr(0, check.message.find('\n'));
    if (first.find(": error: ") != std::string::npos ||
        first.find(": warning: ") != std::string::npos)
        return first;
    const fs::path file = check.file.empty() ? package / "problem.yaml" : package / check.file;
    return fmt::format("{}:1:1: {}: {} [{}]", file.string(), severity, first, check.id);
}

class Screen {
  public:
    Screen(Context& context, const Options& options) : context_(context), options_(options) {}

    void show(const Check& check) const {
        const ui::Screen& screen = context_.screen();
        const ui::Symbols& symbols = ui::symbols(screen);
        if (check.level == Level::note && !options_.verbose) return;
        const auto [mark, role] = look(check.level, symbols);
        std::string text = ui::printable(check.message);
        if (!check.file.empty() && text.find(check.file) == std::string::npos)
            text = ui::printable(check.file) + ": " + text;
        std::string start = fmt::format("  {} {} ", ui::paint(screen, role, ui::pad_right(mark, 2)),
                                        ui::pad_right(check.id, 28));
        for (const std::string& line : ui::wrap(text, std::max(screen.width - 34, 40))) {
            context_.print(start + line);
            start = std::string(34, ' ');
        }
        if (check.level >= Level::warning && !check.remedy.empty())
            context_.print(fmt::format("{}{} {}", std::string(34, ' '), symbols.arrow,
                                       ui::printable(check.remedy)));
    }

    void conclude(const Proof& proof) const {
        const ui::Screen& screen = context_.screen();
        const ui::Symbols& symbols = ui::symbols(screen);
        const auto count = [&](Level level) {
            return std::count_if(proof.checks.begin(), proof.checks.end(),
                                 [&](const Check& check) { return check.level == level; });
        };
        const std::string words =
            proof.ok() ? fmt::format("{} proved{}", symbols.ok,
                                     proof.remembered
                                         ? " (nothing has changed since; --fresh proves it again)"
                                         : "")
                       : fmt::format("{} not proved: {} errors", symbols.bad, count(Level::error));
        context_.print(ui::paint(screen, proof.ok() ? ui::Role::good : ui::Role::bad, words) +
                       fmt::format(" {} {} warnings, {} tests, {} submissions", symbols.dot,
                                   count(Level::warning), proof.tests, proof.submissions));
        for (const auto& score : proof.mutation)
            context_.print(fmt::format("  {} {:.0f} % of {} mutants of {} are caught",
                                       symbols.bullet, 100 * score.score(),
                                       score.killed + score.survived, score.reference));
    }

  private:
    static std::pair<std::string_view, ui::Role> look(Level level, const ui::Symbols& symbols) {
        switch (level) {
            case Level::good: return {symbols.ok, ui::Role::good};
            case Level::note: return {symbols.dot, ui::Role::faint};
            case Level::warning: return {"!", ui::Role::warning};
            case Level::error: return {symbols.bad, ui::Role::bad};
        }
        return {"?", ui::Role::bad};
    }

    Context& context_;
    const Options& options_;
};

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

void print(Context& context, const Options& options, const fs::path& package, const Proof& proof) {
    if (options.format == "gcc") {
        for (const Check& check : proof.checks)
            if (check.level >= Level::warning) context.print(gcc_line(package, check));
        return;
    }
    const Screen screen(context, options);
    context.print(ui::paint(context.screen(), ui::Role::strong, proof.problem));
    for (const Check& check : proof.checks) screen.show(check);
    screen.conclude(proof);
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

int verify(Context& context, const Options& options) {
    std::vector<fs::path> packages;
    for (const std::string& word : options.paths)
        for (fs::path& package : packages_of(context, word)) packages.push_back(std::move(package));
    auto records = options.record.empty() ? judge::prove::Records()
                                          : judge::prove::Records::read(options.record);
    const bool json = context.json() || options.format == "json";
    std::vector<Json> objects;
    Proof together;  // of several packages: all findings in one list
    bool all_good = true;
    for (std::size_t i = 0; i < packages.size(); ++i) {
        const std::string id = fs::weakly_canonical(packages[i]).filename().string();
        if (!options.record.empty() && !options.fix && !options.fresh &&
            records.holds(id, judge::prove::package_hash(packages[i])) &&
            !is_due(i, packages.size(), options.rotate)) {
            context.remark(fmt::format("{}: unchanged since its proof in {}", id, options.record));
            continue;
        }
        const Proof proof = examine(context, options, packages[i]);
        if (proof.interrupted) return kInterrupted;
        all_good = all_good && proof.ok();
        together.checks.insert(together.checks.end(), proof.checks.begin(), proof.checks.end());
        if (json)
            objects.push_back({judge::prove::to_json(proof)});
        else
            print(context, options, packages[i], proof);
        if (!options.record.empty() && is_whole(options)) {
            if (proof.ok())
                records.put(proof);
            else
                records.remove(id);
            records.write(options.record);
        }
    }
    if (json) print_json(context, objects, together, all_good);
    return all_good ? kOk : kInvalidPackage;
}

}  // namespace

void add_verify(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command(
            "verify", "",
            "Prove problem packages: formats, validators, tests, submissions, time limits, mutants")
        .words("PATH", options->paths, "Packages, folders of packages, or problems of the bank")
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
