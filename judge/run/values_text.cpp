// SPDX-License-Identifier: MIT
#include <charconv>
#include <cmath>
#include <limits>

#include "judge/run/values.hpp"

namespace judge::run {
namespace {

void append_utf8(std::string& out, unsigned code) {
    const auto push = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        push(code);
    } else if (code < 0x800) {
        push(0xC0 | (code >> 6));
        push(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        push(0xE0 | (code >> 12));
        push(0x80 | ((code >> 6) & 0x3F));
        push(0x80 | (code & 0x3F));
    } else {
        push(0xF0 | (code >> 18));
        push(0x80 | ((code >> 12) & 0x3F));
        push(0x80 | ((code >> 6) & 0x3F));
        push(0x80 | (code & 0x3F));
    }
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool all(std::vector<Value>& values) {
        for (skip(); at_ < text_.size(); skip()) {
            values.emplace_back();
            if (!value(values.back(), 0)) return false;
        }
        return true;
    }
    [[nodiscard]] std::string why() const { return why_ + " at byte " + std::to_string(at_ + 1); }

  private:
    bool fail(const char* why) {
        why_ = why;
        return false;
    }
    void skip() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || (text_[at_] >= '\t' && text_[at_] <= '\r')))
            ++at_;
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool word(std::string_view expected) {
        if (text_.substr(at_, expected.size()) != expected) return false;
        const std::size_t end = at_ + expected.size();
        if (end < text_.size() &&
            (std::string_view(",] \t\n\v\f\r").find(text_[end]) == std::string_view::npos))
            return false;
        at_ = end;
        return true;
    }

    bool value(Value& out, std::size_t depth);
    bool list(Value& out, std::size_t depth);
    bool quoted(std::string& out);
    bool escape(std::string& out);
    bool unicode(unsigned& unit);
    bool number(Value& out);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string why_;
};

bool Reader::value(Value& out, std::size_t depth) {
    if (peek() == '[') return list(out, depth);
    if (peek() == '"') return quoted(out.data.emplace<std::string>());
    if (word("null")) return true;
    if (word("true")) return out.data = true, true;
    if (word("false")) return out.data = false, true;
    if (word("NaN")) return out.data = std::numeric_limits<double>::quiet_NaN(), true;
    if (word("Infinity")) return out.data = std::numeric_limits<double>::infinity(), true;
    if (word("-Infinity")) return out.data = -std::numeric_limits<double>::infinity(), true;
    return number(out);
}

bool Reader::list(Value& out, std::size_t depth) {
    if (depth >= kValueDepth) return fail("lists are nested too deeply");
    auto& elements = out.data.emplace<Value::Array>();
    ++at_;
    skip();
    if (peek() == ']') return ++at_, true;
    for (;;) {
        elements.emplace_back();
        skip();
        if (!value(elements.back(), depth + 1)) return false;
        skip();
        if (peek() == ']') return ++at_, true;
        if (peek() != ',') return fail("expected , or ]");
        ++at_;
    }
}

bool Reader::quoted(std::string& out) {
    for (++at_; at_ < text_.size();) {
        const char c = text_[at_];
        if (c == '"') return ++at_, true;
        if (c == '\n') return fail("a string is not closed on its line");
        if (c != '\\') {
            out.push_back(c);
            ++at_;
        } else if (!escape(out)) {
            return false;
        }
    }
    return fail("a string is not closed");
}

bool Reader::escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    ++at_;
    if (peek() != 'u') {
        const auto which = at_ < text_.size() ? kLetters.find(text_[at_]) : std::string_view::npos;
        if (which == std::string_view::npos) return fail("unknown escape in a string");
        out.push_back(kMeanings[which]);
        ++at_;
        return true;
    }
    unsigned code = 0;
    if (!unicode(code)) return false;
    if (code >= 0xD800 && code < 0xDC00) {
        unsigned low = 0;
        if (text_.substr(at_, 2) != "\\u") return fail("half of a surrogate pair in a string");
        ++at_;
        if (!unicode(low)) return false;
        if (low < 0xDC00 || low > 0xDFFF) return fail("half of a surrogate pair in a string");
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code < 0xE000) {
        return fail("half of a surrogate pair in a string");
    }
    append_utf8(out, code);
    return true;
}

// At the u of \uXXXX.
bool Reader::unicode(unsigned& unit) {
    const auto digits = text_.substr(at_ + 1 < text_.size() ? at_ + 1 : text_.size(), 4);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (digits.size() != 4 || error != std::errc() || end != digits.data() + 4)
        return fail("expected four hexadecimal digits in a string");
    at_ += 5;
    return true;
}

bool Reader::number(Value& out) {
    const auto digits = [&] {
        const std::size_t start = at_;
        while (peek() >= '0' && peek() <= '9') ++at_;
        return at_ > start;
    };
    const std::size_t start = at_;
    if (peek() == '-') ++at_;
    if (!digits()) return fail("expected a value");
    bool fractional = false;
    if (peek() == '.') {
        ++at_;
        fractional = true;
        if (!digits()) return fail("expected a digit after the point");
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at_;
        fractional = true;
        if (peek() == '+' || peek() == '-') ++at_;
        if (!digits()) return fail("expected a digit in the exponent");
    }
    const auto text = text_.substr(start, at_ - start);
    if (!fractional) {
        auto& integer = out.data.emplace<std::int64_t>();
        const auto result = std::from_chars(text.data(), text.data() + text.size(), integer);
        return result.ec == std::errc() || fail("an integer does not fit into 64 bits");
    }
    auto& real = out.data.emplace<double>();
    const auto result = std::from_chars(text.data(), text.data() + text.size(), real);
    return result.ec == std::errc() || fail("a number is too large or too small for a double");
}

void append_quoted(std::string& out, const std::string& text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out.push_back(kHex[byte >> 4]);
            out.push_back(kHex[byte & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

void append_double(std::string& out, double real) {
    if (std::isnan(real)) {
        out += "NaN";
    } else if (std::isinf(real)) {
        out += real < 0 ? "-Infinity" : "Infinity";
    } else {
        char text[40];
        const char* const end = std::to_chars(text, text + sizeof text, real).ptr;
        const std::string_view shown(text, static_cast<std::size_t>(end - text));
        out += shown;
        if (shown.find_first_of(".e") == std::string_view::npos) out += ".0";
    }
}

void append_value(std::string& out, const Value& value, std::size_t limit) {
    if (out.size() > limit) return;
    switch (value.data.index()) {
        case 0: out += "null"; break;
        case 1: out += std::get<bool>(value.data) ? "true" : "false"; break;
        case 2: out += std::to_string(std::get<std::int64_t>(value.data)); break;
        case 3: append_double(out, std::get<double>(value.data)); break;
        case 4: append_quoted(out, std::get<std::string>(value.data)); break;
        default: {
            out.push_back('[');
            bool first = true;
            for (const Value& element : std::get<Value::Array>(value.data)) {
                if (out.size() > limit) break;
                if (!first) out.push_back(',');
                first = false;
                append_value(out, element, limit);
            }
            out.push_back(']');
        }
    }
}

}  // namespace

bool parse_values(std::string_view text, std::vector<Value>& values, std::string& why) {
    Reader reader(text);
    if (reader.all(values)) return true;
    why = reader.why();
    return false;
}

std::string print_value(const Value& value) {
    std::string out;
    append_value(out, value, std::string::npos);
    return out;
}

std::string print_value(const Value& value, std::size_t limit) {
    std::string out;
    append_value(out, value, limit);
    if (out.size() <= limit) return out;
    std::size_t cut = limit;
    while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
    return out.substr(0, cut) + " ...";
}

}  // namespace judge::run
