// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/places.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "judge/exchange/export.hpp"
#include "judge/exchange/import.hpp"
#include "judge/exchange/listen.hpp"
#include "judge/exchange/store.hpp"
#include "judge/prove/fix.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::exchange::Foreign;
using judge::exchange::NewPackage;
using judge::exchange::Pack;
using judge::exchange::PackStore;
using ui::Json;

struct Options {
    std::string source;
    std::string name;
    std::string format;
    std::string directory = ".";
    std::string output;
    int port = 0;
    int count = 0;
    bool listen = false;
};

PackStore store() {
    const fs::path root = packs_directory();
    if (root.empty())
        throw judge::UserError(judge::Fault::state,
                               "there is no place for packs: set HOME or XDG_DATA_HOME");
    return PackStore(root);
}

Json to_json(const Pack& pack) {
    return Json::object({{"name", Json::string(pack.name)},
                         {"source", Json::string(pack.source)},
                         {"kind", Json::string(pack.kind)},
                         {"commit", Json::string_or_null(pack.commit)},
                         {"hash", Json::string(pack.hash)},
                         {"problems", Json::strings(pack.problems)}});
}

void print_packs(Context& context, const std::vector<Pack>& packs) {
    if (context.json()) {
        std::vector<Json> objects;
        for (const Pack& pack : packs) objects.push_back(to_json(pack));
        context.print(Json::object(
            {{"schema", Json::string("spar.packs/1")}, {"packs", Json::list(objects)}}));
        return;
    }
    std::vector<ui::Row> rows;
    for (const Pack& pack : packs)
        rows.push_back({pack.name, std::to_string(pack.problems.size()), pack.kind,
                        pack.hash.substr(0, 12), ui::printable(pack.source)});
    for (const std::string& line : ui::layout_table({{"PACK"},
                                                     {"PROBLEMS", ui::Align::right},
                                                     {"KIND"},
                                                     {"HASH"},
                                                     {"SOURCE", ui::Align::left, true}},
                                                    rows, context.screen(), ui::Frame::none))
        context.print(line);
}

int install(Context& context, const Options& options) {
    const Pack pack = store().install(options.source, options.name, context.stop());
    print_packs(context, {pack});
    context.remark(
        "its programs are strangers': they run in the sandbox only; `spar verify` proves what it "
        "promises");
    return kOk;
}

int update(Context& context, const Options& options) {
    PackStore packs = store();
    std::vector<Pack> changed;
    for (const Pack& pack : packs.list()) {
        if (!options.name.empty() && pack.name != options.name) continue;
        if (auto now = packs.update(pack.name, context.stop()))
            changed.push_back(std::move(*now));
        else
            context.remark(fmt::format("{}: nothing has changed", pack.name));
    }
    if (!options.name.empty()) static_cast<void>(packs.find(options.name));
    if (!changed.empty() || context.json()) print_packs(context, changed);
    return kOk;
}

Foreign format_of(const Options& options) {
    for (const Foreign format :
         {Foreign::kattis, Foreign::polygon, Foreign::testlib, Foreign::companion,
          Foreign::exercism, Foreign::deep_ml, Foreign::leetgo})
        if (options.format == judge::exchange::name(format)) return format;
    return judge::exchange::detect(options.source);
}

Json write(Context& context, const Options& options, const NewPackage& package) {
    const fs::path path = judge::exchange::write_package(options.directory, package);
    for (const std::string& note : package.notes)
        context.remark(fmt::format("{}: {}", package.id, note));
    if (!context.json()) context.print(path.string());
    return Json::object({{"id", Json::string(package.id)},
                         {"path", Json::string(path.string())},
                         {"notes", Json::strings(package.notes)}});
}

void conclude(Context& context, const std::vector<Json>& written) {
    if (context.json())
        context.print(Json::object(
            {{"schema", Json::string("spar.import/1")}, {"packages", Json::list(written)}}));
}

int listen(Context& context, const Options& options) {
    constexpr int kUsual = 10'045;  // one of the ports that the extension knows
    judge::exchange::CompanionListener listener(
        static_cast<std::uint16_t>(options.port > 0 ? options.port : kUsual));
    context.remark(fmt::format("waiting for competitive-companion on 127.0.0.1:{}; Ctrl-C ends it",
                               listener.port()));
    std::vector<Json> written;
    const auto take = [&](const std::string& body) {
        try {
            written.push_back(write(context, options, judge::exchange::import_companion(body)));
            context.out().flush();
        } catch (const judge::UserError& fault) {  // the next one may be better
            context.warn(fault.what());
        }
        return options.count == 0 || written.size() < static_cast<std::size_t>(options.count);
    };
    listener.run(take, context.stop());
    conclude(context, written);
    return kOk;
}

int import_one(Context& context, const Options& options) {
    if (options.listen) return listen(context, options);
    if (options.source.empty())
        throw judge::UserError(judge::Fault::usage, "name what to import, or give --listen");
    std::error_code error;
    if (!fs::exists(options.source, error))
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("{}: there is no such file or folder", options.source));
    std::vector<Json> written;
    for (const NewPackage& package :
         judge::exchange::import_from(options.source, format_of(options)))
        written.push_back(write(context, options, package));
    conclude(context, written);
    return kOk;
}

int export_one(Context& context, const Options& options) {
    const Selection selection = select(context, options.source);
    const judge::Problem problem = load(context, selection);
    const auto target = options.format == "kattis-legacy" ? judge::exchange::Target::kattis_legacy
                                                          : judge::exchange::Target::kattis_2025_09;
    const fs::path to =
        options.output.empty() ? fs::path(problem.id + ".zip") : fs::path(options.output);
    const auto notes = judge::exchange::export_package(problem, target, to);
    for (const std::string& note : notes) context.remark(note);
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.export/1")},
                                    {"path", Json::string(to.string())},
                                    {"notes", Json::strings(notes)}}));
    else
        context.print(to.string());
    return kOk;
}

}  // namespace

void add_pack(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto pack = line.command("pack", "", "Install, import and export problem packages");
    pack.require_command();
    pack.command("install", "Take over a folder, an archive or a git repository of packages")
        .required("SOURCE", options->source,
                  "A folder, an archive (zip, tar.*, 7z), a git URL or path")
        .text("--name", options->name, "NAME",
              "What to call the pack (default: the last part of SOURCE)")
        .action([options](Context& context) { return install(context, *options); });
    pack.command("update", "Fetch packs again from where they came")
        .positional("NAME", options->name, "Only this pack")
        .action([options](Context& context) { return update(context, *options); });
    pack.command("list", "The installed packs").action([](Context& context) {
        print_packs(context, store().list());
        return static_cast<int>(kOk);
    });
    pack.command("remove", "Remove a pack")
        .required("NAME", options->name, "Its name")
        .action([options](Context& context) {
            store().remove(options->name);
            context.remark(fmt::format("{} is gone", options->name));
            return static_cast<int>(kOk);
        });
    pack.command("import", "Make packages of other tools' problems")
        .positional("PATH", options->source, "A file or folder; its format is told by its files")
        .choice("--format", options->format,
                {"kattis", "polygon", "testlib", "companion", "exercism", "deep-ml", "leetgo"},
                "The format, if it cannot be told")
        .text("--to", options->directory, "DIR", "Where to write (default: here)")
        .flag("--listen", options->listen,
              "Wait for the browser's extension competitive-companion, on the loopback address")
        .count("--port", options->port, 65'535, "With --listen: the port (default 10045)")
        .count("--count", options->count, 999, "With --listen: end after so many problems")
        .action([options](Context& context) { return import_one(context, *options); });
    pack.command("export", "Write a package for other judges")
        .required("PROBLEM", options->source, "Id, alias, path or another selector")
        .choice("--format", options->format, {"kattis", "kattis-legacy"},
                "The package format: 2025-09 (default), or legacy")
        .text("-o,--output", options->output, "PATH",
              "A new directory, or an archive if it ends with .zip (default: ID.zip)")
        .action([options](Context& context) { return export_one(context, *options); });
}

}  // namespace cli
