// SPDX-License-Identifier: MIT
#include "cli/events.hpp"

#include "cli/ui/json.hpp"
#include "judge/run/report_json.hpp"

namespace cli {
namespace {

using ui::Json;

constexpr std::string_view kSchema = "spar.event/1";

struct ToJson {
    Json operator()(const judge::event::Compiling&) const {
        return Json::object(
            {{"schema", Json::string(kSchema)}, {"event", Json::string("compiling")}});
    }
    Json operator()(const judge::event::Compiled& event) const {
        return Json::object({{"schema", Json::string(kSchema)},
                             {"event", Json::string("compiled")},
                             {"ok", Json::boolean(event.outcome.ok)},
                             {"cached", Json::boolean(event.outcome.cached)},
                             {"ms", Json::integer(event.outcome.time.count())},
                             {"message", Json::string(event.outcome.message)}});
    }
    Json operator()(const judge::event::Started& event) const {
        return Json::object({{"schema", Json::string(kSchema)},
                             {"event", Json::string("started")},
                             {"tests", Json::integer(static_cast<std::int64_t>(event.tests))}});
    }
    Json operator()(const judge::event::TestFinished& event) const {
        return Json::object({{"schema", Json::string(kSchema)},
                             {"event", Json::string("test")},
                             {"index", Json::integer(static_cast<std::int64_t>(event.index))},
                             {"test", Json{judge::run::to_json(event.outcome)}}});
    }
    Json operator()(const judge::event::Done& event) const {
        return Json::object({{"schema", Json::string(kSchema)},
                             {"event", Json::string("done")},
                             {"report", Json{judge::run::to_json(event.report, -1)}}});
    }
};

}  // namespace

std::string event_line(const judge::Event& event) { return std::visit(ToJson{}, event).text; }

}  // namespace cli
