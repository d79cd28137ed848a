// SPDX-License-Identifier: MIT
#include "practice/mock/format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/support/yaml_field.hpp"

namespace practice::mock {
namespace {

namespace fs = std::filesystem;
using judge::YamlField;

constexpr std::array kAsks = {Ask::code, Ask::debug, Ask::questions, Ask::chain, Ask::design};
constexpr int kMostItems = 100;
constexpr int kLongestPhase = 24 * 60;
constexpr std::size_t kMostPhases = 100;

// A file that has been read; a loop names other formats, which may come later.
struct Draft {
    judge::YamlDocument document;
    Format format;
};

std::vector<std::string> list(const YamlField& root, std::string_view key) {
    const auto field = root.find(key);
    return field ? field->string_or_strings() : std::vector<std::string>{};
}

int count_of(const YamlField& root, Ask ask) {
    const char* key = is_coding(ask) ? "problems" : "questions";
    const auto field = root.find(key);
    return field ? static_cast<int>(field->integer(1, kMostItems)) : 1;
}

Phase read_phase(const YamlField& field) {
    field.allow_only({"id", "title", "minutes", "say"});
    Phase phase{.id = field["id"].string(), .title = field["title"].string()};
    phase.length = std::chrono::minutes(field["minutes"].integer(1, kLongestPhase));
    if (const auto say = field.find("say")) phase.say = say->string();
    return phase;
}

void read_single(const YamlField& root, Format& format) {
    root.allow_only(
        {"title", "about", "asks", "problems", "questions", "kinds", "levels", "topics", "phases"});
    const auto ask =
        ask_from(root["asks"].one_of({"code", "debug", "questions", "chain", "design"}));
    Part part{.format = format.id, .title = format.title, .ask = ask.value_or(Ask::code)};
    part.count = count_of(root, part.ask);
    part.kinds = list(root, "kinds");
    part.levels = list(root, "levels");
    part.topics = list(root, "topics");
    format.parts = {part};
    for (const YamlField& field : root["phases"].items()) {
        Phase phase = read_phase(field);
        const auto same = [&](const Phase& other) { return other.id == phase.id; };
        if (std::any_of(format.phases.begin(), format.phases.end(), same))
            field["id"].fail("two phases have this id");
        format.phases.push_back(std::move(phase));
    }
    if (format.phases.empty()) root["phases"].fail("a format needs at least one phase");
    if (format.phases.size() > kMostPhases) root["phases"].fail("too many phases");
}

void append(Format& loop, const Format& round) {
    for (Phase phase : round.phases) {
        phase.part += loop.parts.size();
        phase.id = fmt::format("{}.{}", loop.parts.size() + 1, phase.id);
        loop.phases.push_back(std::move(phase));
    }
    loop.parts.insert(loop.parts.end(), round.parts.begin(), round.parts.end());
}

void read_round(const YamlField& field, const std::map<std::string, Draft>& drafts, Format& loop) {
    field.allow_only({"format", "rest"});
    if (const auto rest = field.find("rest")) {
        if (loop.parts.empty()) rest->fail("a loop begins with an interview, not with a break");
        Phase phase{.id = fmt::format("rest-{}", loop.phases.size()), .title = "Break"};
        phase.length = std::chrono::minutes(rest->integer(1, kLongestPhase));
        phase.rest = true;
        phase.part = loop.parts.size() - 1;
        loop.phases.push_back(std::move(phase));
        return;
    }
    const auto found = drafts.find(field["format"].string());
    if (found == drafts.end()) field["format"].fail("there is no such format");
    if (found->second.format.parts.empty())
        field["format"].fail("a loop is made of single interviews, not of loops");
    append(loop, found->second.format);
}

void read_file(const fs::path& file, std::map<std::string, Draft>& drafts) {
    Draft draft{.document = judge::YamlDocument::read(file), .format = {}};
    const YamlField root = draft.document.root();
    draft.format.id = file.stem().string();
    draft.format.title = root["title"].string();
    if (const auto about = root.find("about")) draft.format.about = about->string();
    if (!root.find("rounds")) read_single(root, draft.format);
    drafts.insert_or_assign(draft.format.id, std::move(draft));
}

std::vector<fs::path> files_in(const fs::path& directory) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".yaml") files.push_back(it->path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::string_view name(Ask ask) {
    switch (ask) {
        case Ask::code: return "code";
        case Ask::debug: return "debug";
        case Ask::questions: return "questions";
        case Ask::chain: return "chain";
        case Ask::design: return "design";
    }
    return "?";
}

std::optional<Ask> ask_from(std::string_view word) {
    for (const Ask ask : kAsks)
        if (name(ask) == word) return ask;
    return std::nullopt;
}

std::chrono::minutes Format::length() const {
    return std::accumulate(
        phases.begin(), phases.end(), std::chrono::minutes(0),
        [](std::chrono::minutes sum, const Phase& phase) { return sum + phase.length; });
}

std::vector<Format> read_formats(const std::vector<fs::path>& directories) {
    std::map<std::string, Draft> drafts;
    for (const fs::path& directory : directories)
        for (const fs::path& file : files_in(directory)) read_file(file, drafts);
    std::vector<Format> formats;
    for (const auto& [id, draft] : drafts) {
        Format format = draft.format;
        const YamlField root = draft.document.root();
        if (const auto rounds = root.find("rounds")) {
            root.allow_only({"title", "about", "rounds"});
            for (const YamlField& round : rounds->items()) read_round(round, drafts, format);
            if (format.phases.empty()) rounds->fail("a loop needs at least one interview");
            if (format.phases.size() > kMostPhases) rounds->fail("too many phases");
        }
        formats.push_back(std::move(format));
    }
    return formats;
}

const Format& find_format(const std::vector<Format>& formats, std::string_view id) {
    std::vector<std::string> names;
    for (const Format& format : formats) {
        if (format.id == id) return format;
        names.push_back(format.id);
    }
    const auto near = judge::did_you_mean(id, names);
    throw judge::UserError(
        judge::Fault::not_found,
        fmt::format("there is no format \"{}\"{}; the formats are {}", judge::excerpt(id, 40),
                    near ? fmt::format(" (did you mean {}?)", *near) : "", fmt::join(names, ", ")));
}

}  // namespace practice::mock
