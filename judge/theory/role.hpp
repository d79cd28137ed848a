// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace judge::theory {

// How much each topic counts in the interviews for a role: problems/roles/<id>.yaml.
struct Role {
    std::string id;
    std::string title;
    std::map<std::string, double, std::less<>> topics;
};

// The roles of some directories, by id. Throws UserError{invalid_package}, located, for a bad file.
[[nodiscard]] std::vector<Role> read_roles(const std::vector<std::filesystem::path>& roots);

// "ml-engineer", or several whose weights add up: "ml-engineer+nlp". Throws UserError{not_found}
// with the nearest name.
[[nodiscard]] Role find_role(const std::vector<Role>& roles, std::string_view name);

}  // namespace judge::theory
