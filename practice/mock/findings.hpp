// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/mock/log.hpp"
#include "practice/mock/scorecard.hpp"

namespace practice::mock {

// A saved version of a program, judged afterwards.
struct Snapshot {
    Span at{0};
    std::string source = {};   // hash of the files
    std::string verdict = {};  // "AC", …
    int passed = 0;
    int tests = 0;
    bool compiles = false;
    int bytes = 0;
};

struct WrongSolution {
    std::string name = {};
    bool killed = false;  // by the candidate's own cases
};

// What the debrief found out about a coding task.
struct CodingFinding {
    std::string task = {};
    std::string title = {};
    std::vector<Snapshot> snapshots = {};  // in the order of time; the last one counts
    int own_cases = 0;
    int valid_cases = 0;
    std::vector<WrongSolution> wrong = {};
    std::string target_time = {};
    std::optional<bool> reaches_target = {};
    int clarifications = 0;  // that there are

    [[nodiscard]] const Snapshot* first_correct() const;
};

// … and about the questions of a part.
struct TheoryFinding {
    struct Answer {
        std::string id = {};
        std::string title = {};
        bool answered = false;
        double score = 0;
        std::string expected = {};
    };
    std::size_t part = 0;
    std::string title = {};
    TheoryEvidence evidence = {};  // without the think-aloud
    std::vector<Answer> answers = {};
};

struct Findings {
    std::vector<CodingFinding> coding = {};
    std::vector<TheoryFinding> theory = {};
};
[[nodiscard]] std::string to_json(const Findings& findings);
// nullopt for what is none.
[[nodiscard]] std::optional<Findings> findings_from(std::string_view data);

// A moment that is worth a word afterwards.
struct Prompt {
    Span at{0};
    std::string text = {};
};
[[nodiscard]] std::vector<Prompt> prompts(const Timeline& line, const Findings& findings);

// What the record and the findings say, as evidence and as a scorecard.
[[nodiscard]] CodingEvidence evidence_of(const Timeline& line, const CodingFinding& finding,
                                         int prompts);
[[nodiscard]] Scorecard card_of(const Timeline& line, const Findings& findings, int prompts);

// What a session's record holds of its debrief.
struct Debrief {
    std::optional<Findings> findings = {};
    std::optional<Scorecard> card = {};
    std::vector<int> self = {};  // the candidate's own scores, by dimension; empty if not given
    std::vector<Prompt> thoughts = {};
};
[[nodiscard]] Debrief debrief_of(const Record& record);

// How many of the latest sessions of the same kind passed; practice sessions do not count.
[[nodiscard]] Readiness readiness_of(const std::vector<Record>& sessions, Ask ask);

}  // namespace practice::mock
