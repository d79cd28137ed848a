// SPDX-License-Identifier: MIT
#include "judge/bank/interview_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "judge/bank/competition_reader.hpp"
#include "judge/bank/complaint.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, Kind>& kinds() {
    static const std::map<std::string, Kind> kAll = {
        {"stdio", Kind::stdio}, {"function", Kind::function},       {"class", Kind::class_},
        {"ml", Kind::ml},       {"competition", Kind::competition}, {"debug", Kind::debug},
        {"sql", Kind::sql}};
    return kAll;
}

const std::map<std::string, Difficulty>& difficulties() {
    static const std::map<std::string, Difficulty> kAll = {
        {"easy", Difficulty::easy}, {"medium", Difficulty::medium}, {"hard", Difficulty::hard}};
    return kAll;
}

const std::map<std::string, Compare::Mode>& modes() {
    static const std::map<std::string, Compare::Mode> kAll = {
        {"exact", Compare::Mode::exact},
        {"multiset", Compare::Mode::multiset},
        {"multisets", Compare::Mode::multisets},
        {"validator", Compare::Mode::validator}};
    return kAll;
}

std::string read_alias(const YamlField& field) {
    const std::string& alias = field.string();
    const bool good = !alias.empty() && alias.size() <= 64 && alias.front() != '-' &&
                      std::all_of(alias.begin(), alias.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                      });
    const bool number =
        std::all_of(alias.begin(), alias.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!good || number)
        field.fail("expected lower-case letters, digits and '-', such as pair-with-gap");
    return alias;
}

std::string read_growth_class(const YamlField& field) {
    // "1" is a number to YAML and a class to us.
    static const std::vector<std::string> kClasses = {"1",       "log n",    "sqrt n", "n",
                                                      "n log n", "n sqrt n", "n^2",    "n^2 log n",
                                                      "n^3",     "2^n",      "n+m",    "n*m"};
    const std::string& text = field.text();
    if (std::find(kClasses.begin(), kClasses.end(), text) != kClasses.end()) return text;
    const auto near = did_you_mean(text, kClasses);
    field.fail(fmt::format("\"{}\" is not a class of growth; {}", excerpt(text, 40),
                           near ? fmt::format("did you mean \"{}\"?", *near)
                                : fmt::format("expected one of {}", fmt::join(kClasses, ", "))));
}

std::vector<Clarification> read_clarifications(const YamlField& field) {
    std::vector<Clarification> all;
    for (const YamlField& item : field.items()) {
        item.allow_only({"asks", "answer"});
        Clarification one = {item["asks"].string_or_strings(), item["answer"].text()};
        if (one.asks.empty()) item["asks"].fail("expected at least one word");
        all.push_back(std::move(one));
    }
    return all;
}

void read_growth(const YamlField& field, Interview& interview) {
    field.allow_only({"sizes", "generator"});
    for (const YamlField& size : field["sizes"].items()) {
        interview.growth_sizes.push_back(size.integer(1, 1'000'000'000));
        const auto count = interview.growth_sizes.size();
        if (count > 1 && interview.growth_sizes[count - 1] <= interview.growth_sizes[count - 2])
            size.fail("expected sizes that grow");
    }
    interview.growth_generator = field["generator"].string();
}

void read_compare(const YamlField& field, Interview& interview) {
    field.allow_only({"mode", "abs", "rel", "dtype"});
    if (const auto mode = field.find("mode"))
        interview.compare.mode =
            modes().at(mode->one_of({"exact", "multiset", "multisets", "validator"}));
    if (const auto abs = field.find("abs")) interview.compare.abs = abs->number(0, 1e9);
    if (const auto rel = field.find("rel")) interview.compare.rel = rel->number(0, 1);
    if (const auto dtype = field.find("dtype"))
        interview.compare.dtype = dtype->one_of({"any", "exact"}) == "exact" ? Compare::Dtype::exact
                                                                             : Compare::Dtype::any;
}

void read_lists(const YamlField& root, Interview& interview) {
    if (const auto field = root.find("pattern")) interview.patterns = field->string_or_strings();
    if (const auto field = root.find("roles")) interview.roles = field->string_or_strings();
    if (const auto field = root.find("companies")) interview.companies = field->string_or_strings();
    if (const auto field = root.find("similar")) interview.similar = field->string_or_strings();
}

std::vector<std::string> read_forbidden(const YamlField& field) {
    std::vector<std::string> names = field.string_or_strings();
    if (std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return name.empty() || name.find_first_of(" \t\n*") != std::string::npos;
        }))
        field.fail("expected names of libraries, such as numpy or sklearn.svm");
    return names;
}

// Both methods must be there.
void check_two_run(const fs::path& file, const Interview& interview) {
    if (!interview.signature || !interview.signature->is_class())
        refuse(file, "two_run is for class problems: it needs a class in interview/signature.yaml");
    const auto& methods = interview.signature->methods;
    for (const std::string& name : {interview.two_run->save, interview.two_run->restore})
        if (std::none_of(methods.begin(), methods.end(),
                         [&](const Function& method) { return method.name == name; }))
            refuse(file, fmt::format("two_run: the class has no method \"{}\"", excerpt(name, 40)));
}

// What a kind needs beside its own name.
void check_kind(const PackageTree& tree, const Interview& interview) {
    const fs::path file = tree.full(fs::path("interview") / "interview.yaml");
    if (interview.kind == Kind::competition && !interview.competition)
        refuse(file, "kind: competition needs interview/metric.yaml");
    if (interview.kind != Kind::competition && interview.competition)
        refuse(tree.full(fs::path("interview") / "metric.yaml"),
               "only competitions have a metric; write kind: competition in interview.yaml");
    if (interview.kind == Kind::debug && !tree.has_directory("attachments/templates"))
        refuse(file,
               "kind: debug needs the program to be repaired, in "
               "attachments/templates/<language>/");
    if (interview.kind == Kind::sql && interview.signature)
        refuse(file, "kind: sql takes no interview/signature.yaml");
    if (interview.two_run) check_two_run(file, interview);
}

// The texts NN.en.md of a directory, in order.
std::vector<std::string> read_texts(const PackageTree& tree, const fs::path& directory) {
    std::vector<std::string> texts;
    for (const auto& [name, is_directory] : tree.list(directory)) {
        if (is_directory || !name.ends_with(".en.md")) continue;
        const Source source = tree.read(directory / name);
        if (!is_utf8(source.text)) refuse(source.path, "this is not UTF-8; save the file as UTF-8");
        texts.push_back(source.text);
    }
    return texts;
}

}  // namespace

Interview read_interview_yaml(const YamlField& root) {
    root.allow_only({"kind", "alias", "difficulty", "minutes", "pattern", "roles", "companies",
                     "round", "target", "clarifications", "similar", "growth", "compare", "forbid",
                     "changed_lines", "two_run"});
    Interview interview;
    if (const auto field = root.find("kind"))
        interview.kind = kinds().at(
            field->one_of({"stdio", "function", "class", "ml", "competition", "debug", "sql"}));
    if (const auto field = root.find("alias")) interview.alias = read_alias(*field);
    if (const auto field = root.find("difficulty"))
        interview.difficulty = difficulties().at(field->one_of({"easy", "medium", "hard"}));
    if (const auto field = root.find("minutes"))
        interview.minutes = static_cast<int>(field->integer(1, 600));
    read_lists(root, interview);
    if (const auto field = root.find("round")) interview.round = field->string();
    if (const auto target = root.find("target")) {
        target->allow_only({"time", "space"});
        if (const auto time = target->find("time"))
            interview.target_time = read_growth_class(*time);
        if (const auto space = target->find("space"))
            interview.target_space = read_growth_class(*space);
    }
    if (const auto field = root.find("clarifications"))
        interview.clarifications = read_clarifications(*field);
    if (const auto field = root.find("growth")) read_growth(*field, interview);
    if (const auto field = root.find("compare")) read_compare(*field, interview);
    if (interview.kind == Kind::ml) interview.compare.subject = Compare::Subject::arrays;
    if (const auto field = root.find("forbid")) interview.forbid = read_forbidden(*field);
    if (const auto field = root.find("changed_lines")) {
        if (interview.kind != Kind::debug) field->fail("only problems with kind: debug have it");
        interview.changed_lines = static_cast<int>(field->integer(1, 10'000));
    }
    if (const auto field = root.find("two_run")) {
        field->allow_only({"save", "restore"});
        interview.two_run = TwoRun{(*field)["save"].string(), (*field)["restore"].string()};
    }
    return interview;
}

std::optional<Interview> read_interview(const PackageTree& tree) {
    const fs::path directory = "interview";
    if (!tree.has_directory(directory)) return std::nullopt;
    Interview interview;
    if (tree.has_file(directory / "interview.yaml")) {
        const YamlDocument document(tree.read(directory / "interview.yaml"));
        interview = read_interview_yaml(document.root());
    } else {
        caution(tree.warn(), tree.full(directory), "there is no interview.yaml in it");
    }
    if (tree.has_file(directory / "signature.yaml")) {
        const YamlDocument document(tree.read(directory / "signature.yaml"));
        interview.signature = read_signature(document.root());
    }
    if (tree.has_file(directory / "metric.yaml")) {
        const YamlDocument document(tree.read(directory / "metric.yaml"));
        interview.competition = read_competition(document.root());
    }
    check_kind(tree, interview);
    const bool wants = interview.kind == Kind::function || interview.kind == Kind::class_;
    if (wants && !interview.signature)
        refuse(tree.full(directory / "interview.yaml"),
               fmt::format("kind: {} needs interview/signature.yaml", name(interview.kind)));
    if (interview.signature && interview.kind == Kind::stdio)
        refuse(tree.full(directory / "signature.yaml"),
               "kind is stdio in interview.yaml; write kind: function, class or ml");
    if (tree.has_file(directory / "brief.en.md"))
        interview.brief = tree.read(directory / "brief.en.md").text;
    interview.hints = read_texts(tree, directory / "hints");
    interview.followups = read_texts(tree, directory / "followups");
    return interview;
}

}  // namespace judge::bank
