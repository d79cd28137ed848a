// SPDX-License-Identifier: MIT
// Formats that are one text: competitive-companion, exercism, Deep-ML, leetgo's cases.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "judge/exchange/import.hpp"
#include "judge/exchange/infer.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::exchange {
namespace {

using Json = nlohmann::ordered_json;
using run::Value;

constexpr std::size_t kDeepest = 64;

[[noreturn]] void refuse(std::string_view what, std::string_view why) {
    throw UserError(Fault::invalid_package, fmt::format("{}: {}", what, why));
}

// Nested so deep that nobody wrote it: refused before anything is built of it.
bool too_deep(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (quoted && text[i] == '\\') ++i;
        if (quoted) continue;
        if (text[i] == '[' || text[i] == '{') ++depth;
        if ((text[i] == ']' || text[i] == '}') && depth > 0) --depth;
        if (depth > kDeepest) return true;
    }
    return false;
}

Json parse(std::string_view text, std::string_view what) {
    if (too_deep(text)) refuse(what, "nested too deep");
    Json value = Json::parse(text, nullptr, false);
    if (value.is_discarded()) refuse(what, "not valid JSON");
    return value;
}

std::string string_at(const Json& object, const char* key) {
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double number_at(const Json& object, const char* key, double otherwise) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<double>() : otherwise;
}

std::string with_line_end(std::string text) {
    if (!text.ends_with('\n')) text += '\n';
    return text;
}

// A JSON value as a value of signature problems; false for objects, and integers beyond 64 bits.
bool convert(const Json& json, Value& value) {
    if (json.is_null()) return true;
    if (json.is_boolean())
        value.data = json.get<bool>();
    else if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        return false;
    else if (json.is_number_integer())
        value.data = json.get<std::int64_t>();
    else if (json.is_number_float())
        value.data = json.get<double>();
    else if (json.is_string())
        value.data = json.get<std::string>();
    else if (json.is_array()) {
        Value::Array list(json.size());
        for (std::size_t i = 0; i < json.size(); ++i)
            if (!convert(json[i], list[i])) return false;
        value.data = std::move(list);
    } else
        return false;
    return true;
}

// A double parameter is written with a point, also where its value is whole.
void make_real(Value& value, const Type& type) {
    if (type.kind == Type::Kind::float64)
        if (const auto* whole = std::get_if<std::int64_t>(&value.data))
            value.data = static_cast<double>(*whole);
    if (auto* list = std::get_if<Value::Array>(&value.data);
        list != nullptr && type.kind == Type::Kind::array)
        for (Value& element : *list) make_real(element, type.elements.front());
    if (type.kind == Type::Kind::optional && value.data.index() != 0)
        make_real(value, type.elements.front());
}

// A call with its result; what a function package is made of.
struct Call {
    std::vector<Value> arguments;
    Value result;
};

// Fills in the types; false if there are none that fit.
bool infer_types(Function& function, std::vector<Call>& calls) {
    for (std::size_t i = 0; i <= function.params.size(); ++i) {
        std::vector<Value> column;
        for (const Call& call : calls)
            column.push_back(i < function.params.size() ? call.arguments[i] : call.result);
        const auto type = infer_type(column);
        if (!type) return false;
        (i < function.params.size() ? function.params[i].type : function.returns) = *type;
        for (Call& call : calls)
            make_real(i < function.params.size() ? call.arguments[i] : call.result, *type);
    }
    return true;
}

void add_function(NewPackage& package, const Function& function, const std::vector<Call>& calls) {
    package.files.push_back({"interview/interview.yaml", "kind: function\n"});
    package.files.push_back({"interview/signature.yaml", signature_yaml(function)});
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const std::string stem =
            i < 2 ? fmt::format("data/sample/{}", i + 1) : fmt::format("data/secret/{:03}", i - 1);
        std::string input;
        for (const Value& argument : calls[i].arguments) input += run::print_value(argument) + "\n";
        package.files.push_back({stem + ".in", input});
        package.files.push_back({stem + ".ans", run::print_value(calls[i].result) + "\n"});
    }
    package.notes.push_back(
        "types were told from the values: look at interview/signature.yaml, then `spar verify "
        "--fix` writes drivers and stubs");
    package.notes.push_back("there is no reference and no input validator yet");
}

// Cases stand in groups within groups.
void collect_cases(const Json& list, std::vector<Json>& cases) {
    if (!list.is_array()) return;
    for (const Json& each : list) {
        if (!each.is_object()) continue;
        if (each.contains("cases"))
            collect_cases(each["cases"], cases);
        else
            cases.push_back(each);
    }
}

}  // namespace

NewPackage import_companion(std::string_view json) {
    const Json problem = parse(json, "competitive-companion");
    const std::string title = string_at(problem, "name");
    if (title.empty() || !problem.contains("tests") || !problem["tests"].is_array())
        refuse("competitive-companion", "expected an object with the keys name and tests");
    NewPackage package = {.id = package_id(title), .files = {}, .notes = {}};
    const double seconds = number_at(problem, "timeLimit", 2'000) / 1'000;
    const double memory = number_at(problem, "memoryLimit", 256);
    std::string rest;
    if (seconds >= 0.001 && seconds <= 10'000)
        rest =
            fmt::format("limits:\n  time_limit: {:.3f}\n  time_resolution: 0.001\n  memory: {}\n",
                        seconds, static_cast<int>(std::max(1.0, std::min(memory, 1e6))));
    const std::string url = string_at(problem, "url");
    if (!url.empty())
        rest += fmt::format(
            "source:\n  name: {}\n  url: {}\n",
            yaml_quoted(string_at(problem, "group").empty() ? "unknown"
                                                            : string_at(problem, "group")),
            yaml_quoted(url));
    package.files.push_back({"problem.yaml", problem_yaml(title, "unknown", rest)});
    package.files.push_back(
        {"statement/problem.en.md",
         fmt::format("The statement stands at <{}>.\n", url.empty() ? "its source" : url)});
    int number = 0;
    for (const Json& test : problem["tests"]) {
        if (!test.is_object()) continue;
        const std::string stem = fmt::format("data/sample/{}", ++number);
        package.files.push_back({stem + ".in", with_line_end(string_at(test, "input"))});
        package.files.push_back({stem + ".ans", with_line_end(string_at(test, "output"))});
    }
    if (number == 0) refuse("competitive-companion", "there are no tests");
    if (problem.contains("interactive") && problem["interactive"].is_boolean() &&
        problem["interactive"].get<bool>())
        package.notes.push_back(
            "the problem is interactive: its samples are only an example of the talk");
    package.notes.push_back("only the samples are known: passing them proves little");
    return package;
}

NewPackage import_exercism(std::string_view canonical_data, std::string_view what) {
    const Json data = parse(canonical_data, what);
    if (!data.is_object() || !data.contains("cases"))
        refuse(what, "expected an object with the key cases");
    std::vector<Json> cases;
    collect_cases(data["cases"], cases);
    std::string title = string_at(data, "exercise");
    if (title.empty()) title = "exercise";
    Function function;
    std::string property;
    std::vector<Call> calls;
    std::size_t left_out = 0;
    for (const Json& each : cases) {
        Call call;
        const bool shaped =
            each.contains("input") && each["input"].is_object() && each.contains("expected");
        if (property.empty()) property = string_at(each, "property");
        bool good = shaped && !property.empty() && string_at(each, "property") == property &&
                    !each["expected"].is_object();
        if (good && function.params.empty())
            for (const auto& [key, value] : each["input"].items())
                function.params.push_back({function_name(key), {}, {}});
        good = good && each["input"].size() == function.params.size() && !function.params.empty() &&
               convert(each["expected"], call.result);
        if (good)
            for (const auto& [key, value] : each["input"].items()) {
                call.arguments.emplace_back();
                good = good &&
                       function_name(key) == function.params[call.arguments.size() - 1].name &&
                       convert(value, call.arguments.back());
            }
        if (good)
            calls.push_back(std::move(call));
        else
            ++left_out;
    }
    function.name = function_name(property);
    if (calls.empty() || !infer_types(function, calls))
        refuse(what, "its cases are not calls of one function with values of fixed types");
    NewPackage package = {.id = package_id(title), .files = {}, .notes = {}};
    package.files.push_back(
        {"problem.yaml",
         problem_yaml(title, "unknown", "source: exercism problem-specifications\n")});
    package.files.push_back(
        {"statement/problem.en.md",
         fmt::format("Write the function `{}` of the exercise *{}*.\n", function.name, title)});
    add_function(package, function, calls);
    if (left_out > 0)
        package.notes.push_back(fmt::format(
            "{} cases were left out: another function, or an error as the result", left_out));
    return package;
}

NewPackage deep_ml_package(std::string_view meta_text, std::string_view tests_text) {
    const Json meta = parse(meta_text, "meta.json");
    const Json tests = parse(tests_text, "tests.json");
    const std::string title = string_at(meta, "title");
    const Json& list =
        tests.is_object() && tests.contains("test_cases") ? tests["test_cases"] : tests;
    if (title.empty() || !list.is_array())
        refuse("Deep-ML question", "expected a title, and a list of tests");
    NewPackage package = {.id = package_id(title), .files = {}, .notes = {}};
    int number = 0;
    for (const Json& test : list) {
        const std::string code = string_at(test, "test");
        if (code.empty()) continue;
        const std::string stem =
            ++number <= 1 ? "data/sample/1" : fmt::format("data/secret/{:02}", number - 1);
        package.files.push_back({stem + ".in", with_line_end(code)});
        package.files.push_back({stem + ".ans", with_line_end(string_at(test, "expected_output"))});
    }
    if (number == 0) refuse("tests.json", "there are no tests");
    package.files.push_back(
        {"problem.yaml", problem_yaml(title, "unknown", "languages: [python3]\n")});
    // The test is a piece of Python that prints: it is run where the candidate's functions stand.
    package.files.push_back({"include/python3/__main__.py",
                             "import os\nimport sys\n\nnames = {\"__name__\": \"solution\"}\n"
                             "for name in sorted(os.listdir(\".\")):\n"
                             "    if name.endswith(\".py\") and name != \"__main__.py\":\n"
                             "        with open(name, encoding=\"utf-8\") as file:\n"
                             "            exec(compile(file.read(), name, \"exec\"), names)\n"
                             "exec(compile(sys.stdin.read(), \"test\", \"exec\"), names)\n"});
    package.notes.push_back(
        "the outputs are compared as printed; for your own use only: see the licence of the "
        "question");
    return package;
}

NewPackage import_leetgo(std::string_view cases, std::string_view title) {
    std::vector<Call> calls;
    std::vector<Value> input;
    std::string block;
    bool output = false;
    const auto finish = [&] {
        std::vector<Value> values;
        std::string why;
        if (trim(block).empty() && !output) return;
        if (!run::parse_values(block, values, why))
            refuse(title, fmt::format("a case cannot be read: {}", why));
        if (!output)
            input = std::move(values);
        else if (values.size() == 1 && !input.empty())
            calls.push_back({std::move(input), std::move(values.front())});
        block.clear();
    };
    std::size_t at = 0;
    while (at < cases.size()) {
        const std::size_t end = std::min(cases.find('\n', at), cases.size());
        const std::string_view line = trim(cases.substr(at, end - at));
        if (line == "input:" || line == "output:") {
            finish();
            output = line == "output:";
        } else {
            block += std::string(line) + "\n";
        }
        at = end + 1;
    }
    finish();
    Function function;
    function.name = function_name(title);
    if (calls.empty()) refuse(title, "there are no cases with an input and an output");
    for (std::size_t i = 0; i < calls.front().arguments.size(); ++i)
        function.params.push_back({fmt::format("p{}", i + 1), {}, {}});
    for (const Call& call : calls)
        if (call.arguments.size() != function.params.size())
            refuse(title, "the cases have different numbers of parameters");
    if (!infer_types(function, calls)) refuse(title, "the values of the cases have no fixed types");
    NewPackage package = {.id = package_id(title), .files = {}, .notes = {}};
    package.files.push_back({"problem.yaml", problem_yaml(title, "unknown")});
    package.files.push_back(
        {"statement/problem.en.md", fmt::format("Write the function `{}`.\n", function.name)});
    add_function(package, function, calls);
    return package;
}

}  // namespace judge::exchange
