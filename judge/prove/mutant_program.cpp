// SPDX-License-Identifier: MIT
// Theory of operation. C++: every mutant is a whole copy of the reference in a namespace of its
// own; headers come first, once. What the driver (or the system) calls is one function, or one
// class, that passes on to the copy that is asked for. Python: the text of the reference with a
// table of changes, of which one is applied before the text is executed.
#include "judge/prove/mutant_program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <regex>
#include <set>

#include "judge/language/harness_cpp.hpp"
#include "judge/language/harness_cpp_names.hpp"
#include "judge/prove/source_tokens.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

// The reference with its #include lines taken out; the part that spar adds to class problems goes.
struct Parts {
    std::string includes;
    std::string body;  // as long as the text: offsets stay
};

std::optional<Parts> take_apart(const std::string& text) {
    Parts parts = {.includes = {}, .body = text};
    int conditional = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line(trim(std::string_view(text).substr(at, end - at)));
        static const std::regex kInclude(R"(#\s*include\b.*)");
        const bool include = std::regex_match(line, kInclude);
        const bool ours = line.find("spar_class.h") != std::string::npos;
        if (line.starts_with("#if") || line.starts_with("# if")) ++conditional;
        if (line.starts_with("#endif") || line.starts_with("# endif")) --conditional;
        if (include && conditional > 0 && !ours) return std::nullopt;
        if (include && !ours) parts.includes += line + "\n";
        if (include)
            std::fill(parts.body.begin() + static_cast<std::ptrdiff_t>(at),
                      parts.body.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        at = end + 1;
    }
    return parts;
}

// Where `main` stands and how it is called; nullopt if there is none.
struct Main {
    std::size_t name = 0;   // offset of the word
    std::size_t close = 0;  // offset of the brace that ends it
    bool arguments = false;
};

std::optional<Main> find_main(const std::string& text) {
    const auto tokens = source_tokens(text, MutantLanguage::cpp);
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (tokens[i].text != "main" || tokens[i - 1].text != "int" || tokens[i + 1].text != "(")
            continue;
        Main found = {.name = tokens[i].offset,
                      .close = 0,
                      .arguments = tokens[i + 2].text != ")" && tokens[i + 2].text != "void"};
        int depth = 0;
        for (std::size_t j = i; j < tokens.size(); ++j) {
            depth += tokens[j].text == "{" ? 1 : tokens[j].text == "}" ? -1 : 0;
            if (tokens[j].text == "}" && depth == 0) {
                found.close = tokens[j].offset;
                return found;
            }
        }
    }
    return std::nullopt;
}

// One copy, changed. A main() that ends without `return` ends with 0, in a namespace as well.
std::string copy_of(const std::string& body, const Mutant* mutant,
                    const std::optional<Main>& entry) {
    std::string text = mutant == nullptr ? body : mutant->apply(body);
    if (!entry) return text;
    const auto moved = [&](std::size_t offset) {
        const bool behind = mutant != nullptr && offset >= mutant->offset + mutant->length;
        return behind ? offset - mutant->length + mutant->replacement.size() : offset;
    };
    text.insert(moved(entry->close), "return 0;");
    text.replace(moved(entry->name), 4, "spar_main");
    return text;
}

std::string switch_over(std::size_t count,
                        const std::function<std::string(std::size_t)>& statement) {
    std::string text = "    switch (spar_mutant) {\n";
    for (std::size_t i = 0; i < count; ++i)
        text += fmt::format("        case {}: {}\n", i, statement(i));
    return text + "        default: std::abort();\n    }\n";
}

std::string arguments_of(const Function& function) {
    std::string text;
    for (const Parameter& parameter : function.params)
        text += (text.empty() ? "" : ", ") + language::cpp_name(parameter.name);
    return text;
}

std::string parameters_of(const Function& function) {
    std::string text;
    for (const Parameter& parameter : function.params)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                            language::cpp_parameter_type(parameter.type),
                            language::cpp_name(parameter.name));
    return text;
}

std::string main_dispatch(const Main& entry, std::size_t count) {
    return "int main([[maybe_unused]] int argc, [[maybe_unused]] char** argv) {\n" +
           switch_over(count,
                       [&](std::size_t i) {
                           return fmt::format("return spar_{}::spar_main({});", i,
                                              entry.arguments ? "argc, argv" : "");
                       }) +
           "}\n";
}

std::string function_dispatch(const Function& function, std::size_t count) {
    return language::cpp_declaration(function) + " {\n" +
           switch_over(count,
                       [&](std::size_t i) {
                           return fmt::format("return spar_{}::{}({});", i,
                                              language::cpp_name(function.name),
                                              arguments_of(function));
                       }) +
           "}\n";
}

// A class of the same name that holds an object of one of the copies.
std::string class_dispatch(const Signature& signature, std::size_t count) {
    std::string base = "struct SparBase {\n    virtual ~SparBase() = default;\n";
    std::string held = "template <class T> struct SparHeld final : SparBase {\n    T object;\n";
    const std::string name = language::cpp_name(signature.class_name);
    const std::string arguments = arguments_of(signature.function);
    held += fmt::format("    explicit SparHeld({}) : object({}) {{}}\n",
                        parameters_of(signature.function), arguments);
    std::string outer = fmt::format("class {} {{\n  public:\n    explicit {}({}) {{\n", name, name,
                                    parameters_of(signature.function));
    outer += switch_over(count, [&](std::size_t i) {
        return fmt::format("held_ = new SparHeld<spar_{}::{}>({}); break;", i, name, arguments);
    });
    outer += "    }\n";
    for (const Function& method : signature.methods) {
        const std::string head =
            fmt::format("{} {}({})", language::cpp_type(method.returns),
                        language::cpp_name(method.name), parameters_of(method));
        const std::string call =
            fmt::format("{}({})", language::cpp_name(method.name), arguments_of(method));
        base += fmt::format("    virtual {} = 0;\n", head);
        held += fmt::format("    {} override {{ return object.{}; }}\n", head, call);
        outer += fmt::format("    {} {{ return held_->{}; }}\n", head, call);
    }
    return base + "};\n" + held + "};\n" + outer +
           "  private:\n    SparBase* held_ = nullptr;\n};\n";
}

std::optional<MutantProgram> cpp_program(const Submission& reference, const Problem& problem,
                                         const std::vector<Mutant>& mutants) {
    const auto parts = take_apart(reference.files.front().text);
    if (!parts) return std::nullopt;
    const auto entry = problem.is_signature() ? std::nullopt : find_main(parts->body);
    if (!problem.is_signature() && !entry) return std::nullopt;
    MutantProgram program = {.submission = reference, .lines = {}};
    std::string text = parts->includes +
                       "#include <cstdlib>\n#include <string>\n#include <tuple>\n#include "
                       "<optional>\n#include <vector>\n"
                       "static const int spar_mutant = [] {\n    const char* const text = "
                       "std::getenv(\"SPAR_MUTANT\");\n"
                       "    return text == nullptr ? 0 : std::atoi(text);\n}();\n";
    auto line = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (std::size_t i = 0; i <= mutants.size(); ++i) {
        const std::string copy =
            fmt::format("namespace spar_{} {{\n{}\n}}\n", i,
                        copy_of(parts->body, i == 0 ? nullptr : &mutants[i - 1], entry));
        const auto lines = static_cast<std::size_t>(std::count(copy.begin(), copy.end(), '\n'));
        program.lines.emplace_back(line, line + lines);
        line += lines;
        text += copy;
    }
    const std::size_t count = mutants.size() + 1;
    if (entry)
        text += main_dispatch(*entry, count);
    else if (problem.interview->signature->is_class())
        text += class_dispatch(*problem.interview->signature, count);
    else
        text += function_dispatch(problem.interview->signature->function, count);
    program.submission.files.front().text = std::move(text);
    return program;
}

// A Python bytes literal.
std::string literal(std::string_view bytes) {
    std::string text = "b'";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x20 && byte < 0x7f && c != '\'' && c != '\\';
        text += plain ? std::string(1, c) : fmt::format("\\x{:02x}", byte);
    }
    return text + "'";
}

MutantProgram python_program(const Submission& reference, const std::vector<Mutant>& mutants) {
    MutantProgram program = {.submission = reference, .lines = {}};
    SourceFile& file = program.submission.files.front();
    std::string text =
        "import os as _spar_os\n_spar_text = " + literal(file.text) + "\n_spar_changes = {\n";
    for (std::size_t i = 0; i < mutants.size(); ++i)
        text += fmt::format("    {}: ({}, {}, {}),\n", i + 1, mutants[i].offset, mutants[i].length,
                            literal(mutants[i].replacement));
    text +=
        "}\n_spar_number = int(_spar_os.environ.get('SPAR_MUTANT', '0'))\n"
        "if _spar_number:\n"
        "    _spar_at, _spar_size, _spar_new = _spar_changes[_spar_number]\n"
        "    _spar_text = _spar_text[:_spar_at] + _spar_new + _spar_text[_spar_at + _spar_size:]\n";
    text += fmt::format("exec(compile(_spar_text, '{}', 'exec', dont_inherit=True), globals())\n",
                        file.name);
    file.text = std::move(text);
    return program;
}

}  // namespace

std::optional<MutantProgram> mutant_program(const Submission& reference, const Problem& problem,
                                            const std::vector<Mutant>& mutants) {
    if (reference.files.size() != 1) return std::nullopt;
    return reference.language == "python3" ? python_program(reference, mutants)
                                           : cpp_program(reference, problem, mutants);
}

std::vector<std::size_t> blamed(const MutantProgram& program, const std::string& message) {
    std::set<std::size_t> found;
    static const std::regex kPlace(R"(:(\d+):(?:\d+:)?)");
    for (std::sregex_iterator it(message.begin(), message.end(), kPlace), end; it != end; ++it) {
        if ((*it)[1].length() > 9) continue;
        const std::size_t line = std::stoul((*it)[1]);
        for (std::size_t i = 0; i < program.lines.size(); ++i)
            if (line >= program.lines[i].first && line < program.lines[i].second) found.insert(i);
    }
    return {found.begin(), found.end()};
}

}  // namespace judge::prove
