// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "judge/exchange/new_package.hpp"

namespace judge::exchange {

// What other tools keep problems in.
enum class Foreign : std::uint8_t {
    kattis,
    polygon,
    testlib,
    companion,
    exercism,
    deep_ml,
    leetgo
};
[[nodiscard]] std::string_view name(Foreign format);

// Which of them stands at `path`, by its files. Throws UserError{invalid_package} if it is none.
[[nodiscard]] Foreign detect(const std::filesystem::path& path);

// The packages made of what stands there; several where one file holds several. What could not be
// taken over is in the notes of each. Throws UserError{invalid_package}, naming file and place.
[[nodiscard]] std::vector<NewPackage> import_from(const std::filesystem::path& path,
                                                  Foreign format);

// One format each. Texts as they come: from a file, or from the browser's extension.
[[nodiscard]] NewPackage import_companion(std::string_view json);
[[nodiscard]] NewPackage import_exercism(std::string_view canonical_data, std::string_view what);
[[nodiscard]] NewPackage import_deep_ml(const std::filesystem::path& directory);
[[nodiscard]] NewPackage deep_ml_package(std::string_view meta, std::string_view tests);
[[nodiscard]] NewPackage import_leetgo(std::string_view cases, std::string_view title);
[[nodiscard]] NewPackage import_polygon(const std::filesystem::path& directory);
[[nodiscard]] NewPackage import_testlib(const std::filesystem::path& directory);
[[nodiscard]] NewPackage import_kattis(const std::filesystem::path& directory);

// A testlib validator as an input validator of the package format: exit codes 42 and 43.
[[nodiscard]] std::vector<SourceFile> wrapped_validator(std::string_view source,
                                                        std::string_view testlib);

}  // namespace judge::exchange
