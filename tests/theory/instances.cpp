// SPDX-License-Identifier: MIT
// Prints instances of questions, for the independent computation in second_routes.py:
//     theory_instances DIRECTORY SEEDS
// One JSON object a line: id, seed, params, answer (a number). Numeric questions only.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "judge/theory/evaluate.hpp"
#include "judge/theory/instance.hpp"
#include "judge/theory/library.hpp"

namespace {

using judge::theory::Value;

std::string json(const Value& value) {
    if (value.is_number()) return fmt::format("{}", value.number);
    if (value.is_text()) return "\"" + value.text + "\"";
    std::string out;
    for (const Value& item : value.items) out += (out.empty() ? "" : ", ") + json(item);
    return "[" + out + "]";
}

void print(const judge::theory::Question& question, std::uint64_t seed) {
    const auto drawn = judge::theory::draw_instance(question, seed);
    const auto answer = judge::theory::evaluate_number(*question.answer, drawn.params);
    std::string params;
    for (const auto& [name, value] : drawn.params)
        params += fmt::format("{}\"{}\": {}", params.empty() ? "" : ", ", name, json(value));
    fmt::print("{{\"id\": \"{}\", \"seed\": {}, \"params\": {{{}}}, \"answer\": {}}}\n",
               question.id, seed, params, answer.value ? fmt::format("{}", *answer.value) : "null");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const judge::theory::Library library(
        {argv[1]}, [](const std::string& text) { fmt::print(stderr, "{}\n", text); });
    const int seeds = std::atoi(argv[2]);
    for (const auto& question : library.questions())
        if (question.kind == judge::theory::QuestionKind::numeric)
            for (int seed = 1; seed <= (question.is_parameterised() ? seeds : 1); ++seed)
                print(question, static_cast<std::uint64_t>(seed));
    return 0;
}
