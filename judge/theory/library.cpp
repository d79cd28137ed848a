// SPDX-License-Identifier: MIT
#include "judge/theory/library.hpp"

#include <algorithm>
#include <tuple>

#include "judge/support/error.hpp"
#include "judge/theory/question_reader.hpp"

namespace judge::theory {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 4;

std::vector<fs::path> sorted_entries(const fs::path& directory) {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
        if (!it->path().filename().string().starts_with('.')) out.push_back(it->path());
    std::sort(out.begin(), out.end());
    return out;
}

class Search {
  public:
    Search(std::vector<Question>& questions, const WarningSink& warn)
        : questions_(questions), warn_(warn) {}

    void visit(const fs::path& directory, int depth, bool theory) {
        std::error_code error;
        if (fs::exists(directory / "problem.yaml", error)) return;  // a package keeps its own files
        theory = theory || directory.filename() == "theory";
        for (const fs::path& path : sorted_entries(directory)) {
            if (fs::is_directory(path, error)) {
                if (depth < kDeepest) visit(path, depth + 1, theory);
            } else if (theory && path.extension() == ".yaml") {
                take(path);
            }
        }
    }

  private:
    void take(const fs::path& file) {
        try {
            for (Question& question : read_questions(file)) {
                const auto same = [&](const Question& q) { return q.id == question.id; };
                const auto other = std::find_if(questions_.begin(), questions_.end(), same);
                if (other == questions_.end())
                    questions_.push_back(std::move(question));
                else if (warn_)
                    warn_(file.string() + ": left out: " + other->file.string() +
                          " has a question of the same name");
            }
        } catch (const UserError& e) {
            if (warn_) warn_(e.what());
        }
    }

    std::vector<Question>& questions_;
    const WarningSink& warn_;
};

}  // namespace

Library::Library(const std::vector<fs::path>& roots, const WarningSink& warn) {
    Search search(questions_, warn);
    for (const fs::path& root : roots) search.visit(root, 0, false);
    std::sort(questions_.begin(), questions_.end(), [](const Question& a, const Question& b) {
        return std::tie(a.topic, a.id) < std::tie(b.topic, b.id);
    });
}

const Question* Library::find(std::string_view id) const {
    const auto found = std::find_if(questions_.begin(), questions_.end(),
                                    [id](const Question& q) { return q.id == id; });
    return found == questions_.end() ? nullptr : &*found;
}

std::vector<const Question*> Library::begun(std::string_view prefix) const {
    std::vector<const Question*> out;
    for (const Question& question : questions_)
        if (!prefix.empty() && question.id.starts_with(prefix)) out.push_back(&question);
    return out;
}

std::vector<std::string> Library::topics() const {
    std::vector<std::string> out;
    for (const Question& question : questions_)
        if (out.empty() || out.back() != question.topic) out.push_back(question.topic);
    return out;
}

}  // namespace judge::theory
