// SPDX-License-Identifier: MIT
#include "practice/files_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace practice {
namespace {

using Json = nlohmann::ordered_json;

std::string to_hex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return out;
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

[[noreturn]] void refuse() {
    throw judge::UserError(judge::Fault::state,
                           "the history holds source files that cannot be read; `spar doctor` "
                           "examines it");
}

std::string from_hex(const std::string& text) {
    std::string out;
    if (text.size() % 2 != 0) refuse();
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]);
        const int low = digit(text[i + 1]);
        if (high < 0 || low < 0) refuse();
        out += static_cast<char>(high * 16 + low);
    }
    return out;
}

// A name that is not UTF-8 is no name that JSON can hold; its bytes are shown instead.
std::string name_text(const std::string& name) {
    return judge::is_utf8(name) ? name : judge::excerpt(name, 4'096);
}

}  // namespace

std::string files_to_json(const std::vector<judge::SourceFile>& files) {
    Json out = Json::array();
    for (const judge::SourceFile& file : files) {
        const bool text = judge::is_utf8(file.text);
        out.push_back({{"name", name_text(file.name)},
                       {text ? "text" : "hex", text ? file.text : to_hex(file.text)}});
    }
    return out.dump();
}

std::vector<judge::SourceFile> files_from_json(std::string_view text) {
    const Json parsed = Json::parse(text, nullptr, false);
    if (!parsed.is_array()) refuse();
    std::vector<judge::SourceFile> out;
    for (const Json& item : parsed) {
        if (!item.is_object() || !item.contains("name") || !item["name"].is_string()) refuse();
        const bool plain = item.contains("text");
        if (!plain && !item.contains("hex")) refuse();
        const Json& body = item[plain ? "text" : "hex"];
        if (!body.is_string()) refuse();
        out.push_back({item["name"], plain ? body.get<std::string>() : from_hex(body)});
    }
    return out;
}

}  // namespace practice
