// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace judge::exchange {

// Where a pack came from, and what it was then. Packs are strangers' work: their programs run
// boxed, with namespaces or not at all.
struct Pack {
    std::string name;
    std::string source;  // a folder, an archive, a git URL or path
    std::string kind;    // "folder", "archive", "git"
    std::string commit;  // of git; else empty
    std::string hash;    // of all files
    std::vector<std::string> problems;
};

// The installed packs below one directory: NAME/ with the files, NAME.json beside it.
class PackStore {
  public:
    explicit PackStore(std::filesystem::path root) : root_(std::move(root)) {}

    [[nodiscard]] std::vector<Pack> list() const;
    // Throws UserError{not_found}.
    [[nodiscard]] Pack find(const std::string& name) const;

    // Copies, unpacks or clones `source` and keeps it if there is a problem package in it. A pack
    // that is there already is kept as it is, and UserError{state} thrown.
    Pack install(const std::string& source, const std::string& name,
                 const std::stop_token& stop = {});
    // Fetches it again from where it came; nullopt if nothing has changed.
    std::optional<Pack> update(const std::string& name, const std::stop_token& stop = {});
    void remove(const std::string& name);
    [[nodiscard]] std::filesystem::path directory(const std::string& name) const {
        return root_ / name;
    }

  private:
    Pack fetch(const std::string& source, const std::string& name,
               const std::filesystem::path& into, const std::stop_token& stop) const;
    void keep(const Pack& pack, const std::filesystem::path& from);

    std::filesystem::path root_;
};

// The name under which a source is installed unless another is given: its last part.
[[nodiscard]] std::string pack_name(const std::string& source);

}  // namespace judge::exchange
