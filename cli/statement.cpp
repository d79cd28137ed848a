// SPDX-License-Identifier: MIT
#include "cli/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/ui/tex_document.hpp"
#include "cli/view/figures.hpp"
#include "judge/bank/package.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

constexpr std::size_t kSampleBytes = 2'048;
constexpr std::size_t kSampleFile = std::size_t{64} << 20;

bool is_sample(const judge::TestCase& test) {
    return test.group == "sample" || test.group.starts_with("sample/");
}

std::string with_constants(std::string text, const judge::Problem& problem) {
    for (const auto& [name, value] : problem.constants) {
        const std::string hole = "{{" + name + "}}";
        for (std::size_t at = 0; (at = text.find(hole, at)) != std::string::npos;
             at += value.size())
            text.replace(at, hole.size(), value);
    }
    return text;
}

std::string shortened(const std::filesystem::path& file) {
    std::string text = judge::excerpt(judge::read_source(file, kSampleFile).text, kSampleBytes);
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

// The fence is longer than any run of backticks inside.
std::string fenced(const std::string& text) {
    std::size_t longest = 2;
    for (std::size_t i = 0, run = 0; i < text.size(); ++i) {
        run = text[i] == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fmt::format("{}\n{}\n{}\n", fence, text, fence);
}

// Inputs of a function by parameter: "nums = [3,3]".
std::string named_values(const judge::Problem& problem, const std::string& input) {
    const auto& params = problem.interview->signature->function.params;
    std::string out;
    std::size_t at = 0;
    for (const judge::Parameter& param : params) {
        const std::size_t end = std::min(input.find('\n', at), input.size());
        if (at > input.size()) return input;
        out += fmt::format("{}{} = {}", out.empty() ? "" : "\n", param.name,
                           input.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string sample(const judge::Problem& problem, const judge::TestCase& test, std::size_t number) {
    std::string out = fmt::format("\n### Sample {}\n\n", number);
    if (!test.description.empty()) out += test.description + "\n\n";
    const bool function = problem.is_signature() && !problem.interview->signature->is_class();
    const std::string input = shortened(test.input);
    out += "Input\n\n" + fenced(function ? named_values(problem, input) : input);
    out += function ? "\nReturns\n\n" : "\nOutput\n\n";
    return out + fenced(shortened(test.answer));
}

std::string line_of(const judge::Function& function) {
    std::vector<std::string> params;
    for (const judge::Parameter& param : function.params)
        params.push_back(fmt::format("{}: {}", param.name, judge::to_string(param.type)));
    const bool silent = function.returns.kind == judge::Type::Kind::void_;
    std::string out = fmt::format("`{}({}){}`", function.name, fmt::join(params, ", "),
                                  silent ? "" : " -> " + judge::to_string(function.returns));
    if (!function.mutates.empty()) out += fmt::format(", changes `{}` in place", function.mutates);
    if (!function.doc.empty()) out += ": " + function.doc;
    return out;
}

std::string parameters(const judge::Function& function) {
    std::string out;
    for (const judge::Parameter& param : function.params)
        if (!param.doc.empty())
            out += fmt::format("- `{}` ({}): {}\n", param.name, judge::to_string(param.type),
                               param.doc);
    return out.empty() ? "" : "\n" + out;
}

std::string signature_section(const judge::Signature& signature) {
    std::string out = "\n## What to write\n\n";
    if (!signature.is_class())
        return out + line_of(signature.function) + "\n" + parameters(signature.function);
    judge::Function constructor = signature.function;
    constructor.name = signature.class_name;
    out += fmt::format("A class `{}`:\n\n- {}\n", signature.class_name, line_of(constructor));
    for (const judge::Function& method : signature.methods) out += "- " + line_of(method) + "\n";
    return out;
}

}  // namespace

std::string statement_markdown(const judge::Problem& problem) {
    const auto statement = judge::bank::read_statement(problem);
    const std::string text = with_constants(
        statement.markdown ? statement.text : ui::markdown_from_tex(statement.text), problem);
    std::string out =
        judge::trim(text).starts_with("# ") ? "" : fmt::format("# {}\n\n", problem.title());
    out += text.empty() ? "This package has no statement.\n" : text;
    if (!out.ends_with('\n')) out += '\n';
    if (problem.is_signature()) out += signature_section(*problem.interview->signature);
    std::size_t number = 0;
    for (const judge::TestCase& test : problem.tests)
        if (is_sample(test)) out += sample(problem, test, ++number);
    return out;
}

std::string brief_markdown(const judge::Problem& problem) {
    if (!problem.interview || problem.interview->brief.empty()) return "";
    const std::string& brief = problem.interview->brief;
    const bool titled = judge::trim(brief).starts_with("# ");
    return (titled ? "" : fmt::format("# {}\n\n", problem.title())) + brief;
}

std::string facts_line(const judge::Problem& problem, std::string_view separator) {
    std::vector<std::string> parts;
    if (const auto& interview = problem.interview) {
        if (interview->difficulty) parts.emplace_back(judge::name(*interview->difficulty));
        if (interview->minutes > 0) parts.push_back(fmt::format("{} min", interview->minutes));
    }
    if (problem.limits.time) parts.push_back("time limit " + view::duration(*problem.limits.time));
    parts.push_back("memory limit " + view::memory(problem.limits.memory_mib * 1'024));
    return fmt::format("{}", fmt::join(parts, separator));
}

}  // namespace cli
