// SPDX-License-Identifier: MIT
// Theory of operation. What is fetched goes into a directory of its own beside the packs, is looked
// through there, and takes its place by a rename: a pack is there whole, or not at all. git runs as
// a program, without hooks, templates, filters or the user's configuration, and only over protocols
// that fetch.
#include "judge/exchange/store.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "judge/bank/bank.hpp"
#include "judge/exchange/git.hpp"
#include "judge/exchange/unpack.hpp"
#include "judge/prove/prove.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace judge::exchange {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "spar.pack/1";

bool is_name(const std::string& name) {
    return !name.empty() && name.size() <= 100 && name.front() != '.' && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), [](unsigned char c) {
               return (c < 0x80 && std::isalnum(c) != 0) || c == '-' || c == '_' || c == '.';
           });
}

// Removed with all that is in it, unless it was moved away.
class Staging {
  public:
    explicit Staging(const fs::path& root) : path_(root / fmt::format(".fetch-{}", ::getpid())) {
        std::error_code error;
        fs::remove_all(path_, error);
        fs::create_directories(path_, error);
        if (error)
            throw UserError(Fault::state,
                            fmt::format("{}: cannot be made: {}", path_.string(), error.message()));
    }
    ~Staging() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    [[nodiscard]] fs::path files() const { return path_ / "files"; }

  private:
    fs::path path_;
};

bool is_git(const std::string& source) {
    std::error_code error;
    return source.starts_with("https://") || source.starts_with("http://") ||
           source.starts_with("ssh://") || source.starts_with("git://") ||
           source.starts_with("file://") || source.ends_with(".git") ||
           fs::exists(fs::path(source) / ".git", error);
}

// Regular files only; links inside are followed by nobody, so they are left out.
void copy_folder(const fs::path& from, const fs::path& to) {
    std::error_code error;
    for (fs::recursive_directory_iterator it(from, error), end; !error && it != end;
         it.increment(error)) {
        if (it->path().filename() == ".git") {
            it.disable_recursion_pending();
            continue;
        }
        const fs::path target = to / it->path().lexically_relative(from);
        if (it->is_symlink()) continue;
        if (it->is_directory()) fs::create_directories(target, error);
        if (!it->is_regular_file()) continue;
        fs::create_directories(target.parent_path(), error);
        fs::copy_file(it->path(), target, error);
    }
    if (error)
        throw UserError(Fault::state,
                        fmt::format("{}: cannot be copied: {}", from.string(), error.message()));
}

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::string pack_name(const std::string& source) {
    fs::path path = source;
    if (!path.has_filename()) path = path.parent_path();
    std::string name = path.filename().string();
    if (name.empty() || name == "." || name == "..")
        name = fs::weakly_canonical(fs::absolute(source)).filename().string();
    for (const char* ending :
         {".git", ".zip", ".tar.gz", ".tgz", ".tar.xz", ".tar.zst", ".tar.bz2", ".tar", ".7z"})
        if (name.ends_with(ending)) name.resize(name.size() - std::string_view(ending).size());
    return name;
}

std::vector<Pack> PackStore::list() const {
    std::vector<Pack> packs;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(root_, error)) {
        if (entry.path().extension() != ".json" || !entry.is_regular_file()) continue;
        const Json object = Json::parse(read_source(entry.path()).text, nullptr, false);
        if (!object.is_object() || text_at(object, "schema") != kSchema) continue;
        Pack pack = {entry.path().stem().string(), text_at(object, "source"),
                     text_at(object, "kind"),      text_at(object, "commit"),
                     text_at(object, "hash"),      {}};
        if (object.contains("problems") && object["problems"].is_array())
            for (const Json& each : object["problems"])
                if (each.is_string()) pack.problems.push_back(each.get<std::string>());
        packs.push_back(std::move(pack));
    }
    std::sort(packs.begin(), packs.end(),
              [](const Pack& a, const Pack& b) { return a.name < b.name; });
    return packs;
}

Pack PackStore::find(const std::string& name) const {
    for (const Pack& pack : list())
        if (pack.name == name) return pack;
    throw UserError(
        Fault::not_found,
        fmt::format("there is no pack \"{}\"; `spar pack list` names those that there are", name));
}

Pack PackStore::fetch(const std::string& source, const std::string& name, const fs::path& into,
                      const std::stop_token& stop) const {
    Pack pack = {
        .name = name, .source = source, .kind = {}, .commit = {}, .hash = {}, .problems = {}};
    std::error_code error;
    if (is_git(source)) {
        pack.kind = "git";
        pack.commit = git_clone(source, into, stop);
    } else if (fs::is_directory(source, error)) {
        pack.kind = "folder";
        pack.source = fs::canonical(source).string();
        copy_folder(pack.source, into);
    } else if (fs::is_regular_file(source, error)) {
        pack.kind = "archive";
        pack.source = fs::canonical(source).string();
        unpack_into(pack.source, into);
    } else {
        throw UserError(
            Fault::not_found,
            fmt::format("{}: neither a folder, an archive nor a git repository", source));
    }
    std::string why;
    const bank::Bank found({into}, [&why](const std::string& warning) {
        if (why.empty()) why = "\n" + warning;
    });
    if (found.entries().empty())
        throw UserError(Fault::invalid_package,
                        fmt::format("{}: there is no problem package in it{}", source, why));
    for (const auto& entry : found.entries()) pack.problems.push_back(entry.id);
    pack.hash = prove::package_hash(into);
    return pack;
}

void PackStore::keep(const Pack& pack, const fs::path& from) {
    std::error_code error;
    const fs::path old = root_ / (".old-" + pack.name);
    fs::remove_all(old, error);
    if (fs::exists(directory(pack.name), error)) fs::rename(directory(pack.name), old, error);
    fs::rename(from, directory(pack.name), error);
    if (error)
        throw UserError(Fault::state, fmt::format("{}: cannot be put in its place: {}",
                                                  directory(pack.name).string(), error.message()));
    fs::remove_all(old, error);
    const Json object = {{"schema", kSchema}, {"source", pack.source},
                         {"kind", pack.kind}, {"commit", pack.commit},
                         {"hash", pack.hash}, {"problems", pack.problems}};
    write_atomically(root_ / (pack.name + ".json"),
                     object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

Pack PackStore::install(const std::string& source, const std::string& wanted,
                        const std::stop_token& stop) {
    const std::string name = wanted.empty() ? pack_name(source) : wanted;
    if (!is_name(name))
        throw UserError(
            Fault::usage,
            fmt::format("\"{}\" cannot be the name of a pack; choose one with --name", name));
    std::error_code error;
    if (fs::exists(directory(name), error))
        throw UserError(Fault::state,
                        fmt::format("there is a pack \"{}\" already: `spar pack update {}` fetches "
                                    "it again, --name gives another name",
                                    name, name));
    const Staging staging(root_);
    Pack pack = fetch(source, name, staging.files(), stop);
    keep(pack, staging.files());
    return pack;
}

std::optional<Pack> PackStore::update(const std::string& name, const std::stop_token& stop) {
    const Pack before = find(name);
    const Staging staging(root_);
    Pack pack = fetch(before.source, name, staging.files(), stop);
    if (pack.hash == before.hash && pack.commit == before.commit) return std::nullopt;
    keep(pack, staging.files());
    return pack;
}

void PackStore::remove(const std::string& name) {
    static_cast<void>(find(name));
    std::error_code error;
    fs::remove_all(directory(name), error);
    fs::remove(root_ / (name + ".json"), error);
    if (error)
        throw UserError(Fault::state, fmt::format("{}: cannot be removed: {}",
                                                  directory(name).string(), error.message()));
}

}  // namespace judge::exchange
