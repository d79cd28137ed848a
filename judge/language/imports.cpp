// SPDX-License-Identifier: MIT
#include "judge/language/imports.hpp"

#include <charconv>
#include <sstream>

#include "judge/language/build_box.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/tree.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"

namespace judge::language {
namespace {

// One "module TAB file TAB line" a line. The names of modules are identifiers and dots; of a name
// with anything else in it, only that it is there is told.
constexpr const char* kScript = R"(
import ast, sys
out = open(sys.argv[1], "w", encoding="utf-8")
for name in sys.argv[2:]:
    try:
        with open(name, "rb") as file:
            tree = ast.parse(file.read(), name)
    except (SyntaxError, ValueError, RecursionError):
        continue
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.append((node.lineno, node.module))
        elif isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if called in ("__import__", "import_module"):
                first = node.args[0] if node.args else None
                known = isinstance(first, ast.Constant) and isinstance(first.value, str)
                found.append((node.lineno, first.value if known else "?"))
    for line, module in sorted(found):
        if not module.replace(".", "").isidentifier():
            module = "?"
        print(module, name, line, sep="\t", file=out)
)";

std::vector<Import> parsed(const std::string& text) {
    std::vector<Import> imports;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find('\t');
        const auto last = line.rfind('\t');
        if (first == std::string::npos || first == last) continue;
        Import found = {line.substr(0, first), line.substr(first + 1, last - first - 1)};
        std::from_chars(line.data() + last + 1, line.data() + line.size(), found.line);
        imports.push_back(std::move(found));
    }
    return imports;
}

}  // namespace

std::vector<Import> python_imports(const Submission& submission, const CompileOptions& options,
                                   const std::stop_token& stop) {
    const Toolchain& python = toolchain("python3");
    require_usable(python);
    const std::vector<std::string> sources = as_operands(sources_of(python, submission.files));
    if (sources.empty()) return {};
    BuildStep step;
    step.files = boxed(submission.files);
    step.output = std::string(kOutputDirectory) + "/imports";
    step.argv = {python.program.string(), "-I", "-S", "-c", kScript, step.output};
    step.argv.insert(step.argv.end(), sources.begin(), sources.end());
    const BuildResult read = run_build(python, step, options, stop);
    if (!read.ok)
        throw UserError(Fault::state,
                        "the imports of the submission could not be read: " + read.message);
    return parsed(read_all(read.output));
}

bool is_of_library(const std::string& module, const std::string& library) {
    return module == library || module.starts_with(library + ".");
}

}  // namespace judge::language
