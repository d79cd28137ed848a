// SPDX-License-Identifier: MIT
#include "cli/questions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/select.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/theory/question_reader.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Fault;
using judge::UserError;
using judge::theory::Library;
using judge::theory::Question;

std::optional<Question> of_file(const std::string& path) {
    std::error_code error;
    if (!path.ends_with(".yaml") || !fs::is_regular_file(path, error)) return std::nullopt;
    auto questions = judge::theory::read_questions(fs::path(path));
    if (questions.size() == 1) return std::move(questions.front());
    std::string ids;
    for (const Question& question : questions) ids += (ids.empty() ? "" : ", ") + question.id;
    throw UserError(Fault::not_found,
                    fmt::format("{} holds several questions; name one: {}", path, ids));
}

// What select() would find without us.
bool is_problem(Context& context, std::string_view selector, bool prefixes) {
    if (const auto& workspace = context.workspace(); workspace && workspace->has_folder(selector))
        return true;
    const auto& entries = context.bank().entries();
    return std::any_of(entries.begin(), entries.end(), [&](const judge::bank::Entry& entry) {
        if (prefixes) return entry.id.starts_with(selector) || entry.alias.starts_with(selector);
        return entry.id == selector || entry.alias == selector;
    });
}

[[noreturn]] void ambiguous(const std::vector<const Question*>& begun, std::string_view selector) {
    constexpr std::size_t kMost = 8;
    std::string names;
    for (std::size_t i = 0; i < std::min(begun.size(), kMost); ++i)
        names += (i == 0 ? "" : ", ") + begun[i]->id;
    throw UserError(Fault::not_found,
                    fmt::format("\"{}\" is ambiguous; it begins {}{}", judge::excerpt(selector, 80),
                                names, begun.size() > kMost ? ", …" : ""));
}

void suggest(Context& context, const Library& library, std::string_view selector) {
    std::vector<std::string> names;
    for (const auto& entry : context.bank().entries()) {
        names.push_back(entry.id);
        names.push_back(entry.alias);
    }
    for (const Question& question : library.questions()) names.push_back(question.id);
    const auto near = judge::did_you_mean(selector, names);
    if (near && library.find(*near) != nullptr)
        throw UserError(Fault::not_found,
                        fmt::format("nothing is called \"{}\"; did you mean the question \"{}\"?",
                                    judge::excerpt(selector, 80), *near));
}

bool is_number(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Library read_library(const Context& context) {
    return Library(context.bank_roots(),
                   [&context](const std::string& text) { context.warn(text); });
}

std::optional<Question> find_question(Context& context, std::string_view selector) {
    if (is_reserved_selector(selector) || is_number(selector)) return std::nullopt;
    if (auto question = of_file(std::string(selector))) return question;
    if (selector.find('/') != std::string_view::npos || is_problem(context, selector, false))
        return std::nullopt;
    const Library library = read_library(context);
    if (const Question* question = library.find(selector)) return *question;
    if (is_problem(context, selector, true)) return std::nullopt;
    const auto begun = library.begun(selector);
    if (begun.size() == 1) return *begun.front();
    if (begun.size() > 1) ambiguous(begun, selector);
    suggest(context, library, selector);
    return std::nullopt;
}

std::uint64_t parse_seed(const std::string& text) {
    if (text.empty()) return 1;
    std::uint64_t seed = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, seed);
    constexpr std::uint64_t kMost = std::uint64_t{1} << 62;  // JSON readers keep it whole
    if (error != std::errc{} || rest != end || seed > kMost)
        throw UserError(Fault::usage, fmt::format("--seed: \"{}\" is not a whole number",
                                                  judge::excerpt(text, 40)));
    return seed;
}

}  // namespace cli
