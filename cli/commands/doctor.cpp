// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/places.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/figures.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "practice/history.hpp"
#include "sandbox/box.hpp"
#include "sandbox/probe.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using ui::Json;

constexpr std::int64_t kLowSpaceKib = 524'288;

// One line of the examination.
struct Check {
    std::string name;
    bool good = false;
    std::string detail;
    std::string remedy;
};

struct Section {
    std::string id;  // in JSON
    std::string title;
    std::vector<Check> checks;
};

std::optional<std::int64_t> free_kib(const fs::path& path) {
    struct statvfs space {};
    for (fs::path at = path; !at.empty(); at = at.parent_path()) {
        if (::statvfs(at.c_str(), &space) == 0)
            return static_cast<std::int64_t>(space.f_bavail) *
                   static_cast<std::int64_t>(space.f_frsize) / 1'024;
        if (at == at.parent_path()) break;
    }
    return std::nullopt;
}

// A directory of spar's own: it must be there or be makeable, and hold something.
Check directory_check(const std::string& name, fs::path (*make)()) {
    try {
        const fs::path path = make();
        const auto space = free_kib(path);
        const bool low = space && *space < kLowSpaceKib;
        return {.name = name,
                .good = !low,
                .detail = fmt::format("{} ({} free)", path.string(), view::memory_if(space)),
                .remedy = low ? "make room: compilers and caches need half a gigabyte" : ""};
    } catch (const judge::UserError& e) {  // what doctor is for
        return {.name = name, .good = false, .detail = e.what(), .remedy = ""};
    }
}

Section sandbox_section(const sandbox::Probe& probe) {
    Section section{.id = "protections",
                    .title = fmt::format("Sandbox: tier {}", sandbox::name(probe.best)),
                    .checks = {}};
    for (const sandbox::Finding& finding : probe.findings)
        section.checks.push_back(
            {finding.protection, finding.active, finding.detail, finding.remedy});
    return section;
}

Section language_section() {
    Section section{.id = "languages", .title = "Languages", .checks = {}};
    for (const judge::language::Toolchain& toolchain : judge::language::toolchains())
        section.checks.push_back({.name = fmt::format("{} ({})", toolchain.name, toolchain.id),
                                  .good = toolchain.usable(),
                                  .detail = toolchain.usable()
                                                ? fmt::format("{}, {}", toolchain.version_text,
                                                              toolchain.program.string())
                                                : toolchain.missing,
                                  .remedy = ""});
    return section;
}

bool found_in_usr(const char* program) {
    std::error_code error;
    return fs::exists(fs::path("/usr/bin") / program, error) ||
           fs::exists(fs::path("/usr/local/bin") / program, error);
}

Section speed_section() {
    const bool mold = found_in_usr("mold") || found_in_usr("ld.mold");
    const fs::path headers = user_cache() / "precompiled";
    std::error_code error;
    const bool built = fs::exists(headers, error) && !fs::is_empty(headers, error);
    return {.id = "speed",
            .title = "Speed",
            .checks = {{"fast linker (mold)", mold,
                        mold ? "used for C and C++" : "not installed; the system's linker is used",
                        mold ? "" : "apt install mold"},
                       {"precompiled header", true,
                        built ? "built, in " + headers.string()
                              : "is built with the first C++ solution (some seconds, once)",
                        ""}}};
}

// Reads every page; a history that is not there yet is none the worse for it.
Check history_check() {
    Check check{.name = "history", .good = true, .detail = "", .remedy = ""};
    try {
        const practice::History history;
        const practice::Counts counts = history.counts();
        const auto wrong = history.check();
        check.good = wrong.empty();
        check.detail =
            fmt::format("{} ({} attempts, {} reviews), ", history.database().path().string(),
                        counts.attempts, counts.reviews) +
            (check.good ? "whole" : wrong.front());
        if (!check.good)
            check.remedy =
                "spar history export saves what can be read; move the file away and "
                "import it";
    } catch (const judge::UserError& e) {  // what doctor is for
        check = {.name = check.name, .good = false, .detail = e.what(), .remedy = ""};
    } catch (const std::system_error& e) {
        check = {.name = check.name, .good = false, .detail = e.what(), .remedy = ""};
    }
    return check;
}

Section place_section() {
    Section section{.id = "directories", .title = "Directories", .checks = {}};
    section.checks.push_back(directory_check("cache", judge::cache_directory));
    section.checks.push_back(directory_check("configuration", judge::config_directory));
    section.checks.push_back(directory_check("data", judge::data_directory));
    section.checks.push_back(history_check());
    section.checks.push_back(
        directory_check("problems", [] { return judge::shipped("problems"); }));
    section.checks.push_back(
        directory_check("temporary files", [] { return fs::temp_directory_path(); }));
    return section;
}

Check helper_check() {
    try {
        return {.name = "helper",
                .good = true,
                .detail = sandbox::helper_path().string(),
                .remedy = ""};
    } catch (const std::system_error& e) {  // what doctor is for
        return {.name = "helper",
                .good = false,
                .detail = e.what(),
                .remedy = "install spar again, or set SPAR_BOX"};
    }
}

Json to_json(const Section& section) {
    std::vector<Json> checks;
    for (const Check& check : section.checks)
        checks.push_back(Json::object({{"name", Json::string(check.name)},
                                       {"active", Json::boolean(check.good)},
                                       {"detail", Json::string(check.detail)},
                                       {"remedy", Json::string_or_null(check.remedy)}}));
    return Json::list(checks);
}

// A name too long to stand beside what is said of it.
void print_name(Context& context, const std::string& mark, const std::string& name) {
    constexpr int kIndent = 5;
    std::string start = fmt::format("  {} ", mark);
    for (const std::string& part : ui::wrap(name, context.screen().width - kIndent)) {
        context.print(start + part);
        start = std::string(kIndent, ' ');
    }
}

void print_section(Context& context, const Section& section) {
    const ui::Screen& screen = context.screen();
    const ui::Symbols& symbols = ui::symbols(screen);
    context.print(ui::paint(screen, ui::Role::strong, section.title));
    int widest = 0;
    for (const Check& check : section.checks) widest = std::max(widest, ui::width(check.name));
    const int column = std::min(widest, std::max(screen.width / 3, 12)) + 6;
    for (const Check& check : section.checks) {
        const std::string mark = ui::paint(screen, check.good ? ui::Role::good : ui::Role::bad,
                                           ui::pad_right(check.good ? symbols.ok : symbols.bad, 2));
        std::string start = ui::pad_right(fmt::format("  {} {}", mark, check.name), column);
        std::string text = ui::printable(check.detail);
        if (!check.remedy.empty())
            text += fmt::format("\n{} {}", symbols.arrow, ui::printable(check.remedy));
        if (text.empty() && ui::width(start) <= column) text = check.good ? "active" : "not active";
        for (const std::string& line : ui::wrap(text, std::max(screen.width - column - 1, 20))) {
            const bool beside = ui::width(start) <= column;
            if (!beside) print_name(context, mark, check.name);
            if (line.empty()) break;
            context.print(fmt::format(
                "{} {}", beside ? start : std::string(static_cast<std::size_t>(column), ' '),
                line));
            start = std::string(static_cast<std::size_t>(column), ' ');
        }
    }
    context.print("");
}

int doctor(Context& context) {
    const sandbox::Probe probe = sandbox::probe();
    Section box = sandbox_section(probe);
    box.checks.insert(box.checks.begin(), helper_check());
    const std::vector<Section> sections = {box, language_section(), speed_section(),
                                           place_section()};
    const auto& toolchains = judge::language::toolchains();
    const bool compiler =
        std::any_of(toolchains.begin(), toolchains.end(), [](const auto& t) { return t.usable(); });
    const bool cache = sections.back().checks.front().good;
    const bool possible = probe.best >= sandbox::Tier::t1 && compiler && cache;
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.doctor/1")},
                                    {"ok", Json::boolean(possible)},
                                    {"tier", Json::string(sandbox::name(probe.best))},
                                    {"protections", to_json(sections[0])},
                                    {"languages", to_json(sections[1])},
                                    {"speed", to_json(sections[2])},
                                    {"directories", to_json(sections[3])}}));
        return possible ? kOk : kNoSandbox;
    }
    for (const Section& section : sections) print_section(context, section);
    const ui::Symbols& symbols = ui::symbols(context.screen());
    context.print(possible ? ui::paint(context.screen(), ui::Role::good,
                                       fmt::format("{} judging is possible", symbols.ok))
                           : ui::paint(context.screen(), ui::Role::bad,
                                       fmt::format("{} judging is not possible: {}", symbols.bad,
                                                   probe.best < sandbox::Tier::t1 ? "no sandbox"
                                                   : compiler ? "no cache directory"
                                                              : "no compiler")));
    return possible ? kOk : kNoSandbox;
}

}  // namespace

void add_doctor(CommandLine& line) {
    line.command("doctor", "",
                 "Examine this machine: sandbox, compilers, directories, and how to mend what is "
                 "missing")
        .footer("Exit code 0 if judging is possible, 6 if not.")
        .action([](Context& context) { return doctor(context); });
}

}  // namespace cli
