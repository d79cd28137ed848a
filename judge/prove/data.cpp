// SPDX-License-Identifier: MIT
// The files of data/: pairs, encodings, sizes, duplicates.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kId = "data";
constexpr std::uintmax_t kMiB = 1'048'576;
constexpr std::uintmax_t kLargeTotal = 100 * kMiB;
constexpr std::uintmax_t kHugeTotal = 1'000 * kMiB;
constexpr std::uintmax_t kLargeFile = 20 * kMiB;

void complain(const Subject& subject, const char* id, Level level, const std::string& message,
              const std::string& file, const char* remedy) {
    subject.findings.add({id, level, message, file, remedy});
}

// Complaints about the bytes of one file, the first of each kind.
void check_bytes(const Subject& subject, const fs::path& path) {
    const std::string text = contents(path);
    const std::string file = subject.relative(path);
    const char* const id = "data/text";
    if (!is_utf8(text))
        complain(subject, id, Level::warning, "is not UTF-8", file, "write it in UTF-8");
    if (text.find('\r') != std::string::npos)
        complain(subject, id, Level::warning, "has a carriage return", file,
                 "end lines with a line feed only");
    const auto odd = std::find_if(text.begin(), text.end(), [](unsigned char c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
    });
    if (odd != text.end())
        complain(subject, id, Level::warning,
                 fmt::format("has the control byte 0x{:02x}", static_cast<unsigned char>(*odd)),
                 file, "tests should be of printable characters");
    if (!text.empty() && !text.ends_with('\n'))
        complain(subject, id, Level::warning, "its last line has no end", file,
                 "end it with a line feed");
}

// Files of a directory of tests that belong to no pair.
void check_pairs(const Subject& subject, const fs::path& root, const char* partner) {
    std::error_code error;
    if (!fs::is_directory(root, error)) return;
    for (const auto& entry : fs::recursive_directory_iterator(root, error)) {
        if (!entry.is_regular_file()) continue;
        const fs::path path = entry.path();
        const auto with = [&](const char* extension) {
            return fs::exists(fs::path(path).replace_extension(extension), error);
        };
        const std::string extension = path.extension().string();
        if (extension == ".in" && partner != nullptr && !with(partner))
            complain(subject, "data/pairs", Level::error,
                     fmt::format("there is no {} to it", partner), subject.relative(path),
                     "spar verify --fix makes answers with the reference");
        if (extension == ".ans" && !with(".in") &&
            !fs::exists(path.parent_path() / (path.stem().string() + ".in.statement"), error))
            complain(subject, "data/pairs", Level::error, "there is no .in to it",
                     subject.relative(path), "add the input, or remove the answer");
    }
}

void check_sizes(const Subject& subject) {
    std::uintmax_t total = 0;
    std::error_code error;
    for (const auto& entry :
         fs::recursive_directory_iterator(subject.problem.directory / "data", error)) {
        if (!entry.is_regular_file()) continue;
        const std::uintmax_t size = entry.file_size(error);
        total += size;
        if (size > kLargeFile)
            complain(subject, "data/size", Level::warning, fmt::format("has {} MiB", size / kMiB),
                     subject.relative(entry.path()),
                     "large tests make judging slow: is a smaller one as good?");
    }
    if (total > kLargeTotal)
        complain(subject, "data/size", total > kHugeTotal ? Level::error : Level::warning,
                 fmt::format("all tests together have {} MiB", total / kMiB), "data",
                 "keep them below 100 MiB");
    const auto limit = static_cast<std::uintmax_t>(subject.problem.limits.output_mib) * kMiB;
    for (const TestCase& test : subject.problem.tests) {
        const std::uintmax_t size = fs::file_size(test.answer, error);
        if (!error && size > limit)
            complain(subject, "data/output-limit", Level::error,
                     "the answer is larger than the output limit: no program can give it",
                     subject.relative(test.answer), "raise limits.output");
        else if (!error && size * 2 > limit)
            complain(subject, "data/output-limit", Level::warning,
                     "the answer takes more than half of the output limit",
                     subject.relative(test.answer), "raise limits.output");
    }
}

// The same input twice tells nothing new.
void check_duplicates(const Subject& subject) {
    std::map<std::string, std::string> first;
    for (const TestCase& test : subject.problem.tests) {
        Hasher hasher;
        hasher.add(contents(test.input));
        for (const auto& args : {test.args, test.output_validator_args})
            for (const std::string& word : args) hasher.add(word);
        std::error_code error;
        if (!test.files.empty() && fs::is_directory(test.files, error))
            for (const auto& entry : fs::recursive_directory_iterator(test.files, error))
                if (entry.is_regular_file()) hasher.add(contents(entry.path()));
        const auto [known, is_new] = first.emplace(hasher.hex(), test.name);
        if (is_new) continue;
        const bool samples = test.name.starts_with("secret") && known->second.starts_with("sample");
        if (samples) continue;  // a sample may stand among the secret tests as well
        complain(subject, "data/duplicates", Level::warning,
                 fmt::format("the same input as {}", known->second), subject.relative(test.input),
                 "remove one of them");
    }
}

// "2" sorts behind "10".
void check_order(const Subject& subject) {
    std::map<std::string, std::set<std::size_t>>
        widths;  // directory → digits of the numbers in front
    for (const TestCase& test : subject.problem.tests) {
        const fs::path name(test.name);
        const std::string stem = name.filename().string();
        const auto digits = stem.find_first_not_of("0123456789");
        const std::size_t width = digits == std::string::npos ? stem.size() : digits;
        if (width > 0) widths[name.parent_path().string()].insert(width);
    }
    for (const auto& [directory, found] : widths)
        if (found.size() > 1)
            complain(subject, "data/order", Level::warning,
                     "numbers of different widths: tests run in the order of the bytes of their "
                     "names, \"10\" before \"2\"",
                     "data/" + directory, "number with leading zeros");
}

bool is_sample(const TestCase& test) { return test.group.starts_with("sample"); }

void check_interactions(const Subject& subject) {
    std::error_code error;
    const bool talks = subject.problem.type.interactive || subject.problem.type.multi_pass;
    for (const auto& entry :
         fs::directory_iterator(subject.problem.directory / "data" / "sample", error)) {
        if (entry.path().extension() != ".interaction") continue;
        const std::string file = subject.relative(entry.path());
        if (!talks)
            complain(subject, "data/interaction", Level::error,
                     "only interactive and multi-pass problems have interactions", file,
                     "remove it");
        const std::string text = contents(entry.path());
        std::size_t at = 0;
        while (at < text.size()) {
            const auto end = std::min(text.find('\n', at), text.size());
            const std::string_view line(text.data() + at, end - at);
            const bool fits = line.starts_with('<') || line.starts_with('>') ||
                              (subject.problem.type.multi_pass && line == "---");
            if (!fits) {
                complain(subject, "data/interaction", Level::error,
                         fmt::format("a line begins neither with \"<\" nor with \">\": {}",
                                     excerpt(line, 40)),
                         file, "\"<\" is what the program reads, \">\" what it writes");
                break;
            }
            at = end + 1;
        }
    }
}

}  // namespace

void check_data(const Subject& subject) {
    const auto& tests = subject.problem.tests;
    const auto samples =
        static_cast<std::size_t>(std::count_if(tests.begin(), tests.end(), is_sample));
    if (samples == tests.size())
        complain(subject, "data/secret", Level::error, "there are no secret tests", "data/secret",
                 "add tests that a candidate does not see");
    if (samples == 0 && !subject.problem.type.interactive)
        complain(subject, "data/sample", Level::warning, "there are no samples", "data/sample",
                 "add one or two small ones");
    for (const TestCase& test : tests)
        for (const fs::path& path : {test.input, test.answer}) check_bytes(subject, path);
    const fs::path data = subject.problem.directory / "data";
    for (const char* group : {"sample", "secret"}) check_pairs(subject, data / group, ".ans");
    check_sizes(subject);
    check_duplicates(subject);
    check_order(subject);
    check_interactions(subject);
    if (subject.findings.complaints(kId) == 0)
        subject.findings.good(
            kId, fmt::format("{} samples and {} secret tests, each once, each with its answer",
                             samples, tests.size() - samples));
}

}  // namespace judge::prove
