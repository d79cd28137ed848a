// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "judge/support/error.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/text.hpp"
#include "practice/notes.hpp"

namespace practice {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr std::size_t kMostColumns = 64;

// What the lines that begin with # say of the others.
struct Headers {
    char separator = '\t';
    bool html = true;
    std::size_t guid = 0;  // columns count from 1; 0: there is none
    std::size_t tags = 0;
    std::size_t deck = 0;
    std::size_t type = 0;
    std::vector<std::string> all_tags;
};

class Reader {
  public:
    Reader(std::string_view text, const std::string& name) : rest_(text), name_(name) {}
    [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }
    [[nodiscard]] bool at_header() const noexcept { return rest_.starts_with('#'); }
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

    std::string_view take_line() {
        const std::size_t end = rest_.find('\n');
        std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        ++line_;
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

    // The fields of a record; one in quotes may hold separators and line ends.
    std::vector<std::string> take_record(char separator) {
        std::vector<std::string> fields;
        for (bool more = true; more;) {
            fields.push_back(rest_.starts_with('"') ? take_quoted() : take_plain(separator));
            if (fields.size() > kMostColumns) fail("more than 64 columns");
            more = rest_.starts_with(separator);
            if (more) rest_.remove_prefix(1);
        }
        if (!rest_.empty() && !take_line().empty()) {
            --line_;
            fail("text after a closing quote");
        }
        return fields;
    }

    [[noreturn]] void fail(std::string_view message) const {
        throw judge::UserError(judge::Fault::usage,
                               fmt::format("{}:{}:1: error: {}", name_, line_ + 1, message));
    }

  private:
    std::string take_plain(char separator) {
        const std::size_t end = std::min(rest_.find(separator), rest_.find('\n'));
        std::string_view field = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end, rest_.size()));
        if (rest_.starts_with('\n') && field.ends_with('\r')) field.remove_suffix(1);
        return std::string(field);
    }

    std::string take_quoted() {
        std::string out;
        std::size_t lines = 0;
        for (std::size_t at = 1; at < rest_.size(); ++at) {
            if (rest_[at] == '"' && rest_.substr(at + 1).starts_with('"')) {
                ++at;
            } else if (rest_[at] == '"') {
                rest_.remove_prefix(at + 1);
                line_ += lines;
                return out;
            }
            out += rest_[at];
            lines += rest_[at] == '\n' ? 1U : 0U;
        }
        fail("a quote is not closed");
    }

    std::string_view rest_;
    std::string name_;
    std::size_t line_ = 0;
};

struct NamedSeparator {
    std::string_view name;
    char sign;
};
constexpr std::array kSeparators = {NamedSeparator{"tab", '\t'},      NamedSeparator{"comma", ','},
                                    NamedSeparator{"semicolon", ';'}, NamedSeparator{"pipe", '|'},
                                    NamedSeparator{"colon", ':'},     NamedSeparator{"space", ' '}};

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return out;
}

char separator_of(const Reader& reader, std::string_view value) {
    for (const NamedSeparator& separator : kSeparators)
        if (lower(value) == separator.name) return separator.sign;
    if (value.size() == 1 && value != "\"" && value != "\n") return value[0];
    reader.fail("expected a separator: tab, comma, semicolon, pipe, colon, space, or the sign");
}

std::size_t column_of(const Reader& reader, std::string_view value) {
    std::size_t column = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), column);
    if (error != std::errc() || end != value.data() + value.size() || column < 1 ||
        column > kMostColumns)
        reader.fail("expected the number of a column");
    return column;
}

void read_header(const Reader& reader, std::string_view line, Headers& headers) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;  // a comment
    const std::string key = lower(judge::trim(line.substr(1, colon - 1)));
    std::string_view value = line.substr(colon + 1);
    if (key == "separator") headers.separator = separator_of(reader, value);
    value = judge::trim(value);
    if (key == "html") headers.html = lower(value) == "true";
    if (key == "tags") headers.all_tags = judge::split_words(value);
    if (key == "guid column") headers.guid = column_of(reader, value);
    if (key == "tags column") headers.tags = column_of(reader, value);
    if (key == "deck column") headers.deck = column_of(reader, value);
    if (key == "notetype column") headers.type = column_of(reader, value);
}

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array kEntities = {Entity{"&lt;", "<"},  Entity{"&gt;", ">"},
                                  Entity{"&amp;", "&"}, Entity{"&quot;", "\""},
                                  Entity{"&#39;", "'"}, Entity{"&nbsp;", " "}};

// A tag's end and whether it begins a new line.
struct Tag {
    std::size_t end = 0;
    bool breaks = false;
};

std::optional<Tag> tag_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('>', at);
    if (end == std::string_view::npos || at + 1 >= text.size()) return std::nullopt;
    const char first = text[at + 1];
    const bool begins = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
                        first == '/' || first == '!';
    if (!begins) return std::nullopt;  // "a < b > c" is no tag
    const std::string name = lower(text.substr(at + 1, end - at - 1));
    const bool breaks = name.starts_with("br") || name.starts_with("/div") ||
                        name.starts_with("/p") || name.starts_with("/li");
    return Tag{end, breaks};
}

std::string without_html(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '<') {
            if (const auto tag = tag_at(text, at)) {
                if (tag->breaks) out += '\n';
                at = tag->end;
                continue;
            }
        }
        const auto entity = std::ranges::find_if(kEntities, [&](const Entity& known) {
            return text.substr(at).starts_with(known.name);
        });
        if (entity == kEntities.end()) {
            out += text[at];
        } else {
            out += entity->text;
            at += entity->name.size() - 1;
        }
    }
    return std::string(judge::trim(out));
}

// What stands in the columns that are no id, tags, deck or type: the front, then the back.
Note to_note(const Reader& reader, const std::vector<std::string>& fields, const Headers& headers) {
    Note note;
    note.tags = headers.all_tags;
    std::vector<std::string> sides;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t column = i + 1;
        if (column == headers.guid) {
            note.id = judge::trim(fields[i]);
        } else if (column == headers.tags) {
            for (std::string& tag : judge::split_words(fields[i])) note.tags.push_back(tag);
        } else if (column != headers.deck && column != headers.type) {
            sides.push_back(headers.html ? without_html(fields[i])
                                         : std::string(judge::trim(fields[i])));
        }
    }
    if (sides.empty() || sides[0].empty()) reader.fail("a note without a front");
    note.front = sides[0];
    for (std::size_t i = 1; i < sides.size(); ++i)
        if (!sides[i].empty()) note.back += (note.back.empty() ? "" : "\n\n") + sides[i];
    if (note.id.empty()) note.id = judge::Hasher().add("note").add(note.front).hex().substr(0, 16);
    return note;
}

std::string in_quotes(const std::string& field) {
    std::string out = "\"";
    for (const char c : field) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

}  // namespace

std::string to_anki(const std::vector<Note>& notes) {
    std::string out =
        "#separator:tab\n#html:false\n#guid column:1\n#tags column:4\n#columns:id\tfront\tback\t"
        "tags\n";
    for (const Note& note : notes) {
        std::string tags;
        for (const std::string& tag : note.tags) tags += (tags.empty() ? "" : " ") + tag;
        out += in_quotes(note.id) + '\t' + in_quotes(note.front) + '\t' + in_quotes(note.back) +
               '\t' + in_quotes(tags) + '\n';
    }
    return out;
}

std::vector<Note> from_anki(std::string_view text, const std::string& name) {
    Reader reader(text, name);
    if (text.size() > kMostBytes) reader.fail("it is larger than 64 MiB");
    if (!judge::is_utf8(text)) reader.fail("it is not UTF-8 text");
    if (text.find('\0') != std::string_view::npos) reader.fail("it holds NUL bytes");
    Headers headers;
    while (reader.at_header()) read_header(reader, reader.take_line(), headers);
    std::vector<Note> out;
    while (!reader.at_end()) {
        const Reader before = reader;
        const auto fields = reader.take_record(headers.separator);
        if (fields.size() == 1 && judge::trim(fields[0]).empty()) continue;  // a blank line
        out.push_back(to_note(before, fields, headers));
    }
    return out;
}

}  // namespace practice
