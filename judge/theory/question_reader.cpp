// SPDX-License-Identifier: MIT
#include "judge/theory/question_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/support/text.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/reading.hpp"

namespace judge::theory {
namespace {

constexpr int kLongestMinutes = 120;

QuestionKind read_question_kind(const YamlField& field) {
    const std::string text = field.one_of(
        {"single", "multiple", "numeric", "formula", "ordering", "matching", "short", "free"});
    for (const auto kind : {QuestionKind::single, QuestionKind::multiple, QuestionKind::numeric,
                            QuestionKind::formula, QuestionKind::ordering, QuestionKind::matching,
                            QuestionKind::short_text})
        if (name(kind) == text) return kind;
    return QuestionKind::free_text;
}

Level read_level(const YamlField& field) {
    const std::string text = field.one_of({"easy", "medium", "hard"});
    if (text == "easy") return Level::easy;
    return text == "medium" ? Level::medium : Level::hard;
}

int usual_minutes(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::single:
        case QuestionKind::multiple:
        case QuestionKind::matching:
        case QuestionKind::ordering:
        case QuestionKind::short_text: return 2;
        case QuestionKind::numeric:
        case QuestionKind::formula: return 4;
        case QuestionKind::free_text: break;
    }
    return 10;
}

// A text that may hold <<placeholders>>: they are parsed here, so that a slip is found at once.
std::string read_text(const YamlField& field, const Names& names) {
    if (!field.is_scalar() || trim(field.text()).empty()) field.fail("expected a text");
    if (const auto error = find_bad_placeholder(field.text(), names)) field.fail(*error);
    return field.text();
}

bool usually_asks_confidence(QuestionKind kind) {
    return kind == QuestionKind::single || kind == QuestionKind::multiple ||
           kind == QuestionKind::numeric || kind == QuestionKind::short_text;
}

void check_keys(const YamlField& field, QuestionKind kind) {
    std::vector<std::string_view> keys = {"id",       "kind",        "title",     "topic",  "level",
                                          "minutes",  "tags",        "source",    "params", "where",
                                          "question", "explanation", "confidence"};
    const auto own = keys_of(kind);
    keys.insert(keys.end(), own.begin(), own.end());
    field.allow_only(keys);
}

// What an item leaves out is taken from the top of its file.
std::optional<YamlField> find_in(const YamlField& item, const YamlField& top,
                                 std::string_view key) {
    auto found = item.find(key);
    return found ? found : top.find(key);
}

Question read_question(const YamlField& item, const YamlField& top,
                       const std::filesystem::path& file) {
    Question question{.file = file};
    question.kind = read_question_kind(item["kind"]);
    check_keys(item, question.kind);
    question.id = file.stem().string();
    question.topic = file.parent_path().filename().string();
    if (const auto id = item.find("id")) question.id = id->string();
    if (const auto topic = find_in(item, top, "topic")) question.topic = topic->string();
    question.title = item["title"].string();
    if (const auto level = find_in(item, top, "level")) question.level = read_level(*level);
    question.minutes = usual_minutes(question.kind);
    if (const auto minutes = item.find("minutes"))
        question.minutes = static_cast<int>(minutes->integer(1, kLongestMinutes));
    if (const auto tags = find_in(item, top, "tags")) question.tags = tags->strings();
    if (const auto source = find_in(item, top, "source")) question.source = source->string();
    question.asks_confidence = usually_asks_confidence(question.kind);
    if (const auto confidence = item.find("confidence"))
        question.asks_confidence = confidence->boolean();
    const Names names = read_draws(item, question);
    question.text = read_text(item["question"], names);
    if (const auto explanation = item.find("explanation"))
        question.explanation = read_text(*explanation, names);
    read_kind(item, names, question);
    return question;
}

void check_id(const YamlField& field, const std::string& id) {
    const bool sound =
        !id.empty() && id.size() <= 80 && std::all_of(id.begin(), id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        });
    if (!sound) field.fail("a question's id is made of a-z, 0-9 and -");
}

}  // namespace

std::vector<Question> read_questions(const YamlField& root, const std::filesystem::path& file) {
    if (!root.is_map()) root.fail("expected a question: keys such as kind, title, question");
    std::vector<Question> questions;
    const auto items = root.find("items");
    const bool several = items && items->is_sequence() && !root.find("kind");
    if (!several) {
        questions.push_back(read_question(root, root, file));
        check_id(root, questions.back().id);
        return questions;
    }
    root.allow_only({"items", "topic", "level", "tags", "source"});
    for (const YamlField& item : items->items()) {
        check_id(item, item["id"].string());
        questions.push_back(read_question(item, root, file));
    }
    if (questions.empty()) items->fail("expected at least one question");
    return questions;
}

std::vector<Question> read_questions(const std::filesystem::path& file) {
    const YamlDocument document = YamlDocument::read(file);
    return read_questions(document.root(), file);
}

}  // namespace judge::theory
