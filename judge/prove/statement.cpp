// SPDX-License-Identifier: MIT
// The statement: there is one, in the languages that have a name, safe to show, and complete.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <regex>

#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kId = "statement";

struct Page {
    fs::path path;
    std::string language;
};

// problem.md, problem.en.tex, problem.pdf (which is English).
std::vector<Page> pages_of(const Subject& subject) {
    const fs::path directory =
        subject.problem.directory / (subject.is_legacy() ? "problem_statement" : "statement");
    std::vector<Page> pages;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const std::string name = entry.path().filename().string();
        static const std::regex kName(R"(problem(\.([a-zA-Z-]+))?\.(md|tex|pdf))");
        std::smatch parts;
        if (std::regex_match(name, parts, kName))
            pages.push_back({entry.path(), parts[2].matched ? parts[2].str() : "en"});
    }
    std::sort(pages.begin(), pages.end(),
              [](const Page& a, const Page& b) { return a.path < b.path; });
    return pages;
}

void check_languages(const Subject& subject, const std::vector<Page>& pages) {
    std::map<std::string, int> seen;
    for (const Page& page : pages)
        if (++seen[page.language] == 2)
            subject.findings.add(
                {"statement/languages", Level::error,
                 fmt::format("two statements in the language \"{}\"", page.language),
                 subject.relative(page.path), "keep one of them"});
    const auto& names = subject.problem.names;
    for (const auto& [language, times] : seen)
        if (!names.empty() && !names.contains(language) && !subject.is_legacy())
            subject.findings.add(
                {"statement/languages", Level::error,
                 fmt::format("there is a statement in \"{}\", but no name", language),
                 "problem.yaml", fmt::format("add the key name.{}", language)});
    for (const auto& [language, title] : names) {
        if (!seen.contains(language) && !subject.is_legacy())
            subject.findings.add(
                {"statement/languages", Level::error,
                 fmt::format("there is a name in \"{}\", but no statement", language),
                 "problem.yaml", fmt::format("write statement/problem.{}.md", language)});
        if (trim(title).empty())
            subject.findings.add({"statement/languages", Level::error, "the name is blank",
                                  "problem.yaml", "give the problem a name"});
    }
}

struct Danger {
    const char* pattern;
    const char* what;
};

// What a page that others show must not hold. Markdown and LaTeX alike.
constexpr std::array<Danger, 6> kDangers = {{
    {R"(<\s*script)", "a script"},
    {R"(<\s*(iframe|object|embed|form|link|meta|style|base)\b)",
     "HTML that reaches beyond the text"},
    {R"(<[^>]{0,200}\bon[a-z]{3,20}\s*=)", "an HTML event handler"},
    {R"(javascript\s*:)", "a javascript: link"},
    {R"((!\[[^\]]{0,200}\]\(|<\s*img[^>]{0,200}src\s*=\s*["']?|\\includegraphics(\[[^\]]{0,200}\])?\{)\s*(https?:|//|ftp:|data:))",
     "a picture from elsewhere"},
    {R"(\\(input|include|write18|immediate|open(in|out)|usepackage)\b)",
     "a LaTeX command that reads or runs other things"},
}};

void check_dangers(const Subject& subject, const Page& page, const std::string& text,
                   std::string_view id) {
    for (const Danger& danger : kDangers) {
        const std::regex pattern(danger.pattern, std::regex::icase | std::regex::ECMAScript);
        std::smatch found;
        if (std::regex_search(text, found, pattern))
            subject.findings.add(
                {std::string(id), Level::error,
                 fmt::format("holds {}: {}", danger.what, excerpt(found.str(), 60)),
                 subject.relative(page.path),
                 "a statement is text, mathematics and pictures of the package"});
    }
}

void check_pictures(const Subject& subject, const Page& page, const std::string& text) {
    static const std::regex kPicture(
        R"(!\[[^\]]{0,200}\]\(\s*([^)\s]{1,200})|\\includegraphics(?:\[[^\]]{0,200}\])?\{([^}]{1,200})\}|<\s*img[^>]{0,200}src\s*=\s*["']([^"']{1,200}))");
    for (std::sregex_iterator it(text.begin(), text.end(), kPicture), end; it != end; ++it) {
        const std::string name = (*it)[1].matched   ? (*it)[1]
                                 : (*it)[2].matched ? (*it)[2]
                                                    : (*it)[3];
        if (name.find(':') != std::string::npos || name.starts_with("//"))
            continue;  // said already
        const fs::path wanted = (page.path.parent_path() / name).lexically_normal();
        const bool inside =
            !wanted.lexically_relative(page.path.parent_path()).string().starts_with("..");
        std::error_code error;
        bool there = fs::is_regular_file(wanted, error);
        for (const char* extension : {".pdf", ".png", ".jpg", ".jpeg"})
            there = there || fs::is_regular_file(fs::path(wanted.string() + extension), error);
        static const std::regex kKind(R"(.*\.(png|jpe?g|svg|pdf|gif))", std::regex::icase);
        const std::string real = fs::is_regular_file(wanted, error) ? wanted.string() : "x.png";
        if (inside && there && std::regex_match(real, kKind)) continue;
        subject.findings.add(
            {"statement/pictures", Level::error,
             !inside ? fmt::format("the picture {} lies outside of the statement's directory", name)
             : !there ? fmt::format("the picture {} is not there", name)
                      : fmt::format("{} is no picture (png, jpg, svg or pdf)", name),
             subject.relative(page.path), "put the picture beside the statement"});
    }
}

void check_footnotes(const Subject& subject, const Page& page, const std::string& text) {
    static const std::regex kNote(R"(\[\^([^\]\s]{1,80})\](:?))");
    std::map<std::string, std::pair<int, int>> notes;  // name → used, defined
    for (std::sregex_iterator it(text.begin(), text.end(), kNote), end; it != end; ++it)
        ++((*it)[2].length() > 0 ? notes[(*it)[1]].second : notes[(*it)[1]].first);
    for (const auto& [name, counts] : notes)
        if (counts.first == 0 || counts.second != 1)
            subject.findings.add(
                {"statement/footnotes", Level::warning,
                 fmt::format("the footnote {} is used {} times and written {} times", name,
                             counts.first, counts.second),
                 subject.relative(page.path), "write each footnote once, and use it"});
}

void check_constants(const Subject& subject, const Page& page, const std::string& text) {
    static const std::regex kConstant(R"(\{\{([a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z0-9_]+)?)\}\})");
    if (subject.problem.constants.empty()) return;
    for (std::sregex_iterator it(text.begin(), text.end(), kConstant), end; it != end; ++it)
        if (!subject.problem.constants.contains((*it)[1]))
            subject.findings.add({"statement/constants", Level::error,
                                  fmt::format("there is no constant {}", (*it)[1].str()),
                                  subject.relative(page.path),
                                  "name one of problem.yaml's constants"});
}

void check_other_version(const Subject& subject) {
    const char* const other = subject.is_legacy() ? "statement" : "problem_statement";
    std::error_code error;
    if (fs::is_directory(subject.problem.directory / other, error))
        subject.findings.add(
            {"statement/directory", Level::warning,
             fmt::format("{}/ means nothing in this version of the format", other), other,
             fmt::format("rename it to {}",
                         subject.is_legacy() ? "problem_statement" : "statement")});
}

void check_attachments(const Subject& subject) {
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator(subject.problem.directory / "attachments", error))
        if (entry.is_directory() && entry.path().filename() != "templates")
            subject.findings.add({"statement/attachments", Level::error,
                                  "attachments/ may hold files and the directory templates only",
                                  subject.relative(entry.path()),
                                  "pack it into an archive, or leave it out"});
}

}  // namespace

void check_statement(const Subject& subject) {
    check_other_version(subject);
    check_attachments(subject);
    const auto pages = pages_of(subject);
    if (pages.empty())
        subject.findings.add({"statement/missing", Level::error, "there is no statement",
                              "statement", "write statement/problem.en.md"});
    check_languages(subject, pages);
    for (const Page& page : pages) {
        if (page.path.extension() == ".pdf") continue;
        const std::string text = contents(page.path);
        if (trim(text).empty())
            subject.findings.add({"statement/missing", Level::error, "the statement is empty",
                                  subject.relative(page.path), "say what is asked for"});
        check_dangers(subject, page, text, "statement/content");
        check_pictures(subject, page, text);
        if (page.path.extension() == ".md") check_footnotes(subject, page, text);
        check_constants(subject, page, text);
    }
    for (const auto& [language, title] : subject.problem.names)
        check_dangers(subject, {subject.problem.directory / "problem.yaml", language}, title,
                      "statement/name");
    if (subject.findings.complaints(kId) == 0 && !pages.empty())
        subject.findings.good(
            kId,
            fmt::format("{} statement{}, safe to show, with all that belongs to {}", pages.size(),
                        pages.size() == 1 ? "" : "s", pages.size() == 1 ? "it" : "them"));
}

// Examples that are written into a statement are compared with the samples: a fenced block that
// looks like an input must be one.
void check_samples_in_statement(const Subject& subject) {
    const bank::Statement statement = bank::read_statement(subject.problem);
    if (!statement.markdown || statement.text.empty()) return;
    std::vector<std::string> samples;
    for (const TestCase& test : subject.problem.tests)
        if (test.group.starts_with("sample"))
            for (const fs::path& path : {test.input, test.answer})
                samples.push_back(std::string(trim(contents(path))));
    static const std::regex kBlock(R"((?:^|\n)```(input|output|sample)[^\n]*\n([\s\S]*?)\n```)");
    std::size_t shown = 0;
    for (std::sregex_iterator it(statement.text.begin(), statement.text.end(), kBlock), end;
         it != end; ++it) {
        ++shown;
        const std::string block = (*it)[2];
        const auto same = [&](const std::string& sample) { return sample == trim(block); };
        if (std::none_of(samples.begin(), samples.end(), same))
            subject.findings.add(
                {"statement/samples", Level::error,
                 fmt::format("this {} is in no sample: {}", (*it)[1].str(), excerpt(block, 60)),
                 subject.relative(statement.path),
                 "make it a sample, or show what data/sample has"});
    }
    if (shown > 0 && subject.findings.complaints("statement/samples") == 0)
        subject.findings.good(
            "statement/samples",
            fmt::format("{} examples in the statement are those of data/sample", shown));
}

}  // namespace judge::prove
