// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "judge/model/report.hpp"

namespace judge::run {

// Whole reports by key, one JSON file each. A file that cannot be read as a report is a miss; a
// directory that cannot be written is no fault of a run. The least recently used ones go first.
class VerdictCache {
  public:
    struct Capacity {
        std::size_t files = 2'000;
        std::uintmax_t bytes = std::uintmax_t{64} << 20;
    };
    explicit VerdictCache(std::filesystem::path directory)
        : VerdictCache(std::move(directory), Capacity{}) {}
    VerdictCache(std::filesystem::path directory, Capacity capacity)
        : directory_(std::move(directory)), capacity_(capacity) {}

    // With Report::cached set.
    [[nodiscard]] std::optional<Report> find(const std::string& key) const;

    // Keeps only what would come out the same again: no judge errors, nothing from a busy machine,
    // nothing cancelled.
    void store(const std::string& key, const Report& report) const;

  private:
    [[nodiscard]] std::filesystem::path path_of(const std::string& key) const;
    void shrink() const;

    std::filesystem::path directory_;
    Capacity capacity_;
};

// Whether running again must give the same report.
[[nodiscard]] bool is_repeatable(const Report& report);

}  // namespace judge::run
