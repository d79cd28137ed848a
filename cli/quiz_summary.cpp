// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/quiz.hpp"

namespace cli {
namespace {

using ui::Json;

double score_of(const QuizResult& result) { return result.grade.score.value_or(0); }

struct Calibration {
    int count = 0;
    double confidence = 0;  // mean
    double right = 0;       // share
    double brier = 0;       // mean
};

Calibration calibration(const std::vector<QuizResult>& results) {
    Calibration out;
    for (const QuizResult& result : results) {
        if (!result.confidence) continue;
        ++out.count;
        out.confidence += *result.confidence;
        out.right += score_of(result);
        out.brier += judge::theory::brier(*result.confidence, score_of(result));
    }
    for (double* sum : {&out.confidence, &out.right, &out.brier}) *sum /= std::max(out.count, 1);
    return out;
}

std::string calibration_line(const Calibration& seen) {
    constexpr double kGap = 0.1;
    const char* verdict = "about as sure as you should be";
    if (seen.confidence > seen.right + kGap) verdict = "surer than you should be";
    if (seen.confidence < seen.right - kGap) verdict = "better than you think";
    return fmt::format(
        "Confidence: {:.0f} % on average, {:.0f} % right, {}; Brier score {:.2f} (0 is best, 0.25 "
        "is "
        "guessing).",
        seen.confidence * 100, seen.right * 100, verdict, seen.brier);
}

}  // namespace

std::string quiz_summary(const std::vector<QuizResult>& results) {
    double total = 0;
    double seconds = 0;
    std::string again;
    for (const QuizResult& result : results) {
        total += score_of(result);
        seconds += result.seconds;
        if (score_of(result) < 1)
            again += fmt::format("\n  spar show {} --seed {} --explain", result.question->id,
                                 result.seed);
    }
    std::string out =
        fmt::format("{:.4g} of {} right, {:.0f} s a question.", total, results.size(),
                    seconds / static_cast<double>(std::max<std::size_t>(results.size(), 1)));
    if (const Calibration seen = calibration(results); seen.count > 0)
        out += "\n" + calibration_line(seen);
    if (!again.empty())
        out += "\nLook again at:" + again + "\n`spar quiz --review` asks these once more.";
    return out;
}

Json quiz_json(const std::vector<QuizResult>& results, const std::string& ended) {
    std::vector<Json> rows;
    double total = 0;
    for (const QuizResult& result : results) {
        total += score_of(result);
        rows.push_back(Json::object(
            {{"question", Json::string(result.question->id)},
             {"seed", Json::integer(static_cast<std::int64_t>(result.seed))},
             {"verdict", Json::string(code(result.grade.verdict))},
             {"score", result.grade.score ? Json::real(*result.grade.score) : Json::null()},
             {"skipped", Json::boolean(result.skipped)},
             {"confidence", result.confidence ? Json::real(*result.confidence) : Json::null()},
             {"trap", Json::string_or_null(result.grade.trap)},
             {"seconds", Json::real(result.seconds)}}));
    }
    const Calibration seen = calibration(results);
    return Json::object({{"schema", Json::string("spar.quiz/1")},
                         {"questions", Json::list(rows)},
                         {"score", Json::real(total)},
                         {"brier", seen.count > 0 ? Json::real(seen.brier) : Json::null()},
                         {"ended", Json::string_or_null(ended)}});
}

}  // namespace cli
