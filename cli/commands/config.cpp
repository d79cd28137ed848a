// SPDX-License-Identifier: MIT
#include "cli/config.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/places.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string key, value;
    bool origin = false;
    bool here = false;
};

Json to_json(const Setting& setting) {
    return Json::object({{"key", Json::string(setting.key->name)},
                         {"value", Json::string(setting.value)},
                         {"origin", Json::string(setting.origin)},
                         {"help", Json::string(setting.key->help)}});
}

int get(Context& context, const Options& options) {
    const Setting& setting = context.config().get(options.key);
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.config/1")},
                                    {"settings", Json::list({to_json(setting)})}}));
        return kOk;
    }
    context.print(setting.value + (options.origin ? "\t" + setting.origin : ""));
    return kOk;
}

int list(Context& context, const Options& options) {
    std::vector<Json> objects;
    std::vector<ui::Row> rows;
    for (const Setting& setting : context.config().settings()) {
        objects.push_back(to_json(setting));
        rows.push_back(
            {std::string(setting.key->name), ui::printable(setting.value),
             options.origin ? ui::printable(setting.origin) : std::string(setting.key->help)});
    }
    if (context.json()) {
        context.print(Json::object(
            {{"schema", Json::string("spar.config/1")}, {"settings", Json::list(objects)}}));
        return kOk;
    }
    const std::vector<ui::Column> columns = {
        {"setting"},
        {"value", ui::Align::left, true},
        {options.origin ? "origin" : "meaning", ui::Align::left, true}};
    for (const std::string& row :
         ui::layout_table(columns, rows, context.screen(), ui::Frame::none))
        context.print(row);
    return kOk;
}

int set(Context& context, const Options& options) {
    const Key& key = config_key(options.key);
    const auto file =
        options.here ? context.need_workspace().root() / "spar.yaml" : user_config_file();
    if (file.empty())
        throw judge::UserError(
            judge::Fault::state,
            "neither XDG_CONFIG_HOME nor HOME is set, so there is no file to write; set one");
    set_in_file(file, key, options.value);
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.config.set/1")},
                                    {"key", Json::string(key.name)},
                                    {"value", Json::string(options.value)},
                                    {"file", Json::string(file.string())}}));
    context.remark(fmt::format("{} = {} in {}", key.name, options.value, file.string()));
    return kOk;
}

}  // namespace

void add_config(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command("config", "", "Read and change the settings");
    command.require_command().footer(
        "A flag is above the environment (SPAR_LANGUAGE, …), that above the workspace's "
        "spar.yaml,\n"
        "that above your own config.yaml.\n\n"
        "Examples:\n  spar config list --show-origin\n  spar config set language python3");
    command.command("get", "Print one setting")
        .required("KEY", options->key, "Its name")
        .flag("--show-origin", options->origin, "And where it comes from")
        .action([options](Context& context) { return get(context, *options); });
    command.command("set", "Write a setting to your configuration")
        .required("KEY", options->key, "Its name")
        .required("VALUE", options->value, "Its value")
        .flag("--here", options->here, "To this workspace's spar.yaml instead")
        .action([options](Context& context) { return set(context, *options); });
    command.command("list", "All settings")
        .flag("--show-origin", options->origin, "Where each comes from instead of what it means")
        .action([options](Context& context) { return list(context, *options); });
}

}  // namespace cli
