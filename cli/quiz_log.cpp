// SPDX-License-Identifier: MIT
#include "cli/quiz_log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "judge/support/error.hpp"
#include "sandbox/fd.hpp"

namespace cli {
namespace {

using nlohmann::json;

std::optional<double> number(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>())
                                                       : std::nullopt;
}

std::string text(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<QuizEntry> parse(const std::string& line) {
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object() || text(object, "question").empty()) return std::nullopt;
    QuizEntry entry;
    entry.time = text(object, "time");
    entry.question = text(object, "question");
    if (const auto seed = object.find("seed"); seed != object.end() && seed->is_number_unsigned())
        entry.seed = seed->get<std::uint64_t>();
    entry.answer = text(object, "answer");
    entry.verdict = text(object, "verdict");
    entry.score = number(object, "score");
    entry.confidence = number(object, "confidence");
    entry.seconds = number(object, "seconds").value_or(0);
    return entry;
}

json or_null(const std::optional<double>& value) { return value ? json(*value) : json(); }

std::string to_line(const QuizEntry& entry) {
    const json object = {{"schema", "spar.quiz-entry/1"}, {"time", entry.time},
                         {"question", entry.question},    {"seed", entry.seed},
                         {"answer", entry.answer},        {"verdict", entry.verdict},
                         {"score", or_null(entry.score)}, {"confidence", or_null(entry.confidence)},
                         {"seconds", entry.seconds}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace

QuizLog::QuizLog(std::filesystem::path file) : file_(std::move(file)) {
    std::ifstream in(file_);
    for (std::string line; std::getline(in, line);)
        if (auto entry = parse(line)) take(std::move(*entry));
}

void QuizLog::take(QuizEntry entry) {
    Past& past = past_[entry.question];
    ++past.times;
    past.last = std::move(entry);
}

void QuizLog::add(const QuizEntry& entry) {
    const sandbox::Fd file(::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    const std::string line = to_line(entry);
    if (!file || ::write(file.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        throw judge::UserError(judge::Fault::state,
                               fmt::format("{}: cannot be written: {}; mend it, or set "
                                           "XDG_DATA_HOME to a directory that you can write",
                                           file_.string(), std::strerror(errno)));
    take(entry);
}

}  // namespace cli
