// SPDX-License-Identifier: MIT
#include "judge/exchange/new_package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "judge/prove/fix.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace judge::exchange {

namespace fs = std::filesystem;

fs::path write_package(const fs::path& parent, const NewPackage& package) {
    const fs::path directory = parent / package.id;
    std::error_code error;
    if (fs::exists(directory, error))
        throw UserError(Fault::state,
                        fmt::format("{}: there is one already; remove it, or choose another name",
                                    directory.string()));
    for (const SourceFile& file : package.files) {
        const fs::path relative = fs::path(file.name).lexically_normal();
        if (relative.empty() || relative.is_absolute() || *relative.begin() == "..")
            throw UserError(Fault::invalid_package,
                            fmt::format("\"{}\": this name leads out of the package", file.name));
    }
    for (const SourceFile& file : package.files) {
        const fs::path path = directory / fs::path(file.name).lexically_normal();
        fs::create_directories(path.parent_path(), error);
        if (error)
            throw UserError(Fault::state,
                            fmt::format("{}: cannot be made: {}", path.parent_path().string(),
                                        error.message()));
        write_atomically(path, file.text);
    }
    return directory;
}

std::string package_id(std::string_view title) {
    std::string id;
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 && byte < 0x80) id += static_cast<char>(std::tolower(byte));
    }
    if (id.size() > 60) id.resize(60);
    return id.empty() ? "problem" : id;
}

std::string yaml_quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7f)
            out += fmt::format("\\x{:02x}", byte);
        else
            out += c;
    }
    return out + "\"";
}

std::string problem_yaml(std::string_view title, std::string_view license, std::string_view rest) {
    return fmt::format(
        "problem_format_version: 2025-09\ntype: pass-fail\nname:\n  en: {}\nuuid: {}\nlicense: "
        "{}\n{}",
        yaml_quoted(title), prove::new_uuid(), license, rest);
}

}  // namespace judge::exchange
