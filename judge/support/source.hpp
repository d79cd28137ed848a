// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace judge {

// A text file as read, kept so that a complaint can quote the line it is about.
struct Source {
    std::filesystem::path path;
    std::string text;
};

enum class Severity : bool { warning, error };

// "path:line:column: error: message", then the line itself with a caret under the column. Control
// bytes in the line are shown as
// '?', a long line is cut around the caret.
[[nodiscard]] std::string quote(const Source& source, std::size_t offset, std::string_view message,
                                Severity severity = Severity::error);

// Reads a regular file of at most `limit` bytes. Throws UserError{invalid_package} that names the
// path and the remedy if it is missing, a directory, FIFO, device or socket, too large, or
// unreadable.
[[nodiscard]] Source read_source(const std::filesystem::path& path,
                                 std::size_t limit = std::size_t{4} << 20);

}  // namespace judge
