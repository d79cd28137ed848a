// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::run {

// What a source brings in: the library's name ("bits/stdc++.h", "java.util.Collections", "rand")
// and the line it stands on.
struct SourceImport {
    std::string name;
    int line = 0;
};

// The imports of a source in a language with braces: `#include`, `import`, `use`, `require`, and
// Go's import ( … ). Comments are left out. Of Python, whose own parser tells more,
// language::python_imports.
[[nodiscard]] std::vector<SourceImport> source_imports(std::string_view source);

// The first name in `forbidden` that `name` is or is a part of: "sklearn" covers "sklearn.svm",
// "golang.org/x" covers "golang.org/x/exp"; nullptr if there is none.
[[nodiscard]] const std::string* covering(const std::vector<std::string>& forbidden,
                                          std::string_view name);

}  // namespace judge::run
