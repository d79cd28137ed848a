// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace judge {

// What the judge says of one test, or of a whole submission.
enum class Verdict : std::uint8_t {
    accepted,
    partial,  // a score below the full one (scoring problems)
    wrong_answer,
    presentation_error,
    time_limit,
    idleness_limit,
    memory_limit,
    output_limit,
    runtime_error,
    compile_error,
    rejected,     // by a static check, such as a forbidden library
    judge_error,  // ours or the package's, never the candidate's
    skipped,
};

inline constexpr std::array kVerdicts = {Verdict::accepted,      Verdict::partial,
                                         Verdict::wrong_answer,  Verdict::presentation_error,
                                         Verdict::time_limit,    Verdict::idleness_limit,
                                         Verdict::memory_limit,  Verdict::output_limit,
                                         Verdict::runtime_error, Verdict::compile_error,
                                         Verdict::rejected,      Verdict::judge_error,
                                         Verdict::skipped};

// The short code used in JSON and tables. No default: the compiler names a forgotten verdict.
constexpr std::string_view code(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted: return "AC";
        case Verdict::partial: return "PAC";
        case Verdict::wrong_answer: return "WA";
        case Verdict::presentation_error: return "PE";
        case Verdict::time_limit: return "TLE";
        case Verdict::idleness_limit: return "ILE";
        case Verdict::memory_limit: return "MLE";
        case Verdict::output_limit: return "OLE";
        case Verdict::runtime_error: return "RTE";
        case Verdict::compile_error: return "CE";
        case Verdict::rejected: return "RJ";
        case Verdict::judge_error: return "JE";
        case Verdict::skipped: return "SK";
    }
    return "??";
}

// The words shown to people: "Wrong answer".
constexpr std::string_view words(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted: return "Accepted";
        case Verdict::partial: return "Partially accepted";
        case Verdict::wrong_answer: return "Wrong answer";
        case Verdict::presentation_error: return "Presentation error";
        case Verdict::time_limit: return "Time limit exceeded";
        case Verdict::idleness_limit: return "Idleness limit exceeded";
        case Verdict::memory_limit: return "Memory limit exceeded";
        case Verdict::output_limit: return "Output limit exceeded";
        case Verdict::runtime_error: return "Run-time error";
        case Verdict::compile_error: return "Compile error";
        case Verdict::rejected: return "Rejected";
        case Verdict::judge_error: return "Judge error";
        case Verdict::skipped: return "Skipped";
    }
    return "??";
}

constexpr std::optional<Verdict> verdict_from_code(std::string_view text) {
    for (const Verdict verdict : kVerdicts)
        if (code(verdict) == text) return verdict;
    return std::nullopt;
}

}  // namespace judge
