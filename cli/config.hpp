// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// A key of the configuration (docs/cli.md, "Configuration").
struct Key {
    std::string_view name;
    std::string_view variable;  // SPAR_LANGUAGE
    std::string_view built_in;
    std::string_view help;
    std::string_view expected;  // for messages: "auto, always or never"
    bool (*accepts)(const std::string& value);
};
[[nodiscard]] std::span<const Key> config_keys();

// Throws UserError{usage} with the nearest known key.
[[nodiscard]] const Key& config_key(std::string_view name);

struct Setting {
    const Key* key = nullptr;
    std::string value;   // a list is joined by ":"
    std::string origin;  // "built-in", "environment SPAR_EDITOR", or the file
};

// All settings, by precedence: environment over workspace over the user's file over what is built
// in. (Flags are above all of them and stand with their commands.)
class Config {
  public:
    // Reads the files that exist. Throws UserError{usage}, located, for what is wrong in them or in
    // the environment.
    explicit Config(const std::optional<std::filesystem::path>& workspace);

    [[nodiscard]] const std::vector<Setting>& settings() const noexcept { return settings_; }
    [[nodiscard]] const Setting& get(std::string_view name) const;
    [[nodiscard]] const std::string& value(std::string_view name) const { return get(name).value; }

  private:
    void read_file(const std::filesystem::path& file);
    void read_environment();
    void put(const Key& key, std::string value, std::string origin);

    std::vector<Setting> settings_;
};

// Writes `key: value` into a configuration file; comments and other lines stay as they are. Throws
// UserError{usage} if the value is none for that key.
void set_in_file(const std::filesystem::path& file, const Key& key, const std::string& value);

// "a:b:c" → its parts.
[[nodiscard]] std::vector<std::string> split_list(std::string_view joined);

}  // namespace cli
