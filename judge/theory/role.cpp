// SPDX-License-Identifier: MIT
#include "judge/theory/role.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::theory {
namespace {

namespace fs = std::filesystem;

Role read_role(const fs::path& file) {
    const YamlDocument document = YamlDocument::read(file);
    const YamlField root = document.root();
    root.allow_only({"title", "topics"});
    Role role{.id = file.stem().string(), .title = root["title"].string(), .topics = {}};
    for (const YamlField& topic : root["topics"].entries())
        role.topics[topic.key()] = topic.number(0, 100);
    return role;
}

const Role& one(const std::vector<Role>& roles, std::string_view name) {
    std::vector<std::string> names;
    for (const Role& role : roles) {
        if (role.id == name) return role;
        names.push_back(role.id);
    }
    const auto near = did_you_mean(name, names);
    throw UserError(
        Fault::not_found,
        fmt::format("there is no role \"{}\"{}; the roles are {}", excerpt(name, 40),
                    near ? fmt::format(" (did you mean {}?)", *near) : "", fmt::join(names, ", ")));
}

}  // namespace

std::vector<Role> read_roles(const std::vector<fs::path>& roots) {
    std::vector<Role> roles;
    for (const fs::path& root : roots) {
        std::error_code error;
        for (fs::directory_iterator it(root / "roles", error), end; !error && it != end;
             it.increment(error))
            if (it->path().extension() == ".yaml") roles.push_back(read_role(it->path()));
    }
    std::sort(roles.begin(), roles.end(), [](const Role& a, const Role& b) { return a.id < b.id; });
    return roles;
}

Role find_role(const std::vector<Role>& roles, std::string_view name) {
    Role out{.id = std::string(name), .title = {}, .topics = {}};
    for (;;) {
        const std::size_t plus = name.find('+');
        const Role& part = one(roles, name.substr(0, plus));
        out.title += (out.title.empty() ? "" : " + ") + part.title;
        for (const auto& [topic, weight] : part.topics) out.topics[topic] += weight;
        if (plus == std::string_view::npos) return out;
        name.remove_prefix(plus + 1);
    }
}

}  // namespace judge::theory
