// SPDX-License-Identifier: MIT
#include <array>

#include "judge/bank/complaint.hpp"
#include "judge/bank/package_tree.hpp"
#include "judge/bank/test_config.hpp"
#include "judge/model/constants.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

// LaTeX statements name constants by a command of their own.
std::string replace_commands(std::string text, const Problem& problem) {
    for (const auto& [name, value] : problem.constants) {
        const std::string command = "\\constant{" + name + "}";
        for (std::size_t at = 0; (at = text.find(command, at)) != std::string::npos;
             at += value.size())
            text.replace(at, command.size(), value);
    }
    return text;
}

Statement load(const PackageTree& tree, const Problem& problem, const fs::path& path) {
    Statement statement;
    statement.path = tree.full(path);
    statement.markdown = path.extension() == ".md";
    if (path.extension() == ".pdf") return statement;  // a path to show; no text to print
    statement.text = tree.read(path).text;
    if (!is_utf8(statement.text))
        refuse(statement.path, "this is not UTF-8; save the file as UTF-8");
    statement.text = statement.markdown
                         ? replace_constants(std::move(statement.text), problem.constants)
                         : replace_commands(std::move(statement.text), problem);
    return statement;
}

}  // namespace

Statement read_statement(const Problem& problem, const std::string& language) {
    const PackageTree tree(problem.directory);
    constexpr std::array<const char*, 2> kDirectories = {"statement", "problem_statement"};
    constexpr std::array<const char*, 3> kExtensions = {".md", ".tex", ".pdf"};
    std::vector<std::string> stems = {"problem." + language};
    if (language == "en") stems.emplace_back("problem");  // the language may be left out
    for (const char* const directory : kDirectories)
        for (const std::string& stem : stems)
            for (const char* const extension : kExtensions)
                if (const fs::path path = fs::path(directory) / (stem + extension);
                    tree.has_file(path))
                    return load(tree, problem, path);
    if (language != "en") return read_statement(problem, "en");
    for (const char* const directory : kDirectories)
        for (const auto& item : tree.list(directory))
            for (const char* const extension : kExtensions)
                if (!item.directory && item.name.starts_with("problem.") &&
                    item.name.ends_with(extension))
                    return load(tree, problem, fs::path(directory) / item.name);
    return {};
}

}  // namespace judge::bank
