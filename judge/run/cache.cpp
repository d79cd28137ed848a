// SPDX-License-Identifier: MIT
#include "judge/run/cache.hpp"

#include <algorithm>
#include <vector>

#include "judge/run/report_json.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace judge::run {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestReport = std::size_t{64} << 20;

struct Kept {
    fs::path path;
    fs::file_time_type used;
    std::uintmax_t bytes = 0;
};

std::vector<Kept> list(const fs::path& directory) {
    std::vector<Kept> files;
    std::error_code error;
    for (fs::directory_iterator it(directory, error), end; !error && it != end;
         it.increment(error)) {
        std::error_code gone;
        Kept file = {.path = it->path(), .used = it->last_write_time(gone)};
        if (!gone) file.bytes = it->file_size(gone);
        if (!gone) files.push_back(std::move(file));
    }
    return files;
}

}  // namespace

bool is_repeatable(const Report& report) {
    if (report.verdict == Verdict::judge_error) return false;
    return std::none_of(report.tests.begin(), report.tests.end(), [](const TestOutcome& test) {
        return test.verdict == Verdict::judge_error || test.machine_busy;
    });
}

fs::path VerdictCache::path_of(const std::string& key) const {
    return directory_ / (key + ".json");
}

std::optional<Report> VerdictCache::find(const std::string& key) const {
    const fs::path path = path_of(key);
    std::optional<Report> report;
    try {
        report = report_from_json(read_source(path, kLargestReport).text);
    } catch (const UserError&) {
        return std::nullopt;  // there is none, or something that is no file of ours stands there
    }
    if (!report) return std::nullopt;
    std::error_code ignored;  // the time of use only orders what is dropped first
    fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);
    report->cached = true;
    return report;
}

void VerdictCache::store(const std::string& key, const Report& report) const {
    if (!is_repeatable(report)) return;
    try {
        std::error_code ignored;
        fs::create_directories(directory_, ignored);
        write_atomically(path_of(key), to_json(report, -1));
        shrink();
    } catch (const UserError&) {
        // A full or read-only disk costs the next run its short cut, nothing else.
    }
}

void VerdictCache::shrink() const {
    auto files = list(directory_);
    std::uintmax_t bytes = 0;
    for (const Kept& file : files) bytes += file.bytes;
    if (files.size() <= capacity_.files && bytes <= capacity_.bytes) return;
    std::sort(files.begin(), files.end(),
              [](const Kept& a, const Kept& b) { return a.used < b.used; });
    std::size_t left = files.size();
    for (const Kept& file : files) {
        if (left <= capacity_.files / 10 * 9 && bytes <= capacity_.bytes / 10 * 9) return;
        std::error_code ignored;
        fs::remove(file.path, ignored);
        --left;
        bytes -= file.bytes;
    }
}

}  // namespace judge::run
