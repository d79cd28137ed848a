// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// A directory in which a candidate works: spar.yaml at its top, one folder per problem (README.md,
// solution.*, cases.txt), and .spar/ for what spar remembers. All state is small text files,
// written atomically.
class Workspace {
  public:
    // The workspace that holds `start`, found by looking for spar.yaml upwards; nullopt if there is
    // none.
    [[nodiscard]] static std::optional<Workspace> find(const std::filesystem::path& start);
    // The workspace at `root`. Throws UserError{state} if there is no spar.yaml in it.
    [[nodiscard]] static Workspace at(const std::filesystem::path& root);
    // Makes one. Nothing that is there is changed; the names of files that were written.
    [[nodiscard]] static std::vector<std::string> create(const std::filesystem::path& root);

    [[nodiscard]] const std::filesystem::path& root() const noexcept { return root_; }

    // The problem folder that holds `place` ("" if none does).
    [[nodiscard]] std::string folder_of(const std::filesystem::path& place) const;
    [[nodiscard]] std::vector<std::string> folders() const;  // those that were picked, sorted
    [[nodiscard]] bool has_folder(std::string_view folder) const;
    [[nodiscard]] std::filesystem::path path_of(std::string_view folder) const;

    // Which problem a folder is for: a selector or a package's path.
    [[nodiscard]] std::string problem_of(std::string_view folder) const;
    void remember_problem(std::string_view folder, std::string_view selector) const;

    [[nodiscard]] std::string last() const;  // the folder worked in last; "" if none
    void remember_last(std::string_view folder) const;

    // Names of the tests that failed in the last run, for `--only failed`.
    [[nodiscard]] std::vector<std::string> failed(std::string_view folder) const;
    void remember_failed(std::string_view folder, const std::vector<std::string>& names) const;

    // How many hints of a problem were shown.
    [[nodiscard]] std::size_t hints_seen(std::string_view folder) const;
    void remember_hints_seen(std::string_view folder, std::size_t count) const;

  private:
    explicit Workspace(std::filesystem::path root) : root_(std::move(root)) {}
    [[nodiscard]] std::string recall(const std::string& name) const;
    void remember(const std::string& name, std::string_view text) const;

    std::filesystem::path root_;
};

}  // namespace cli
