// SPDX-License-Identifier: MIT
// Reads the parameters of a signature problem from stdin.
#pragma once

#include <unistd.h>

#include <charconv>
#include <climits>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <optional>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "spar_driver.h"

namespace spar {

// Reads the JSON values of the parameters, each by the type it is read into.
class Reader {
  public:
    Reader() {
        char chunk[1 << 16];
        for (;;) {
            const ssize_t n = ::read(0, chunk, sizeof chunk);
            if (n < 0) fail("stdin cannot be read");
            if (n == 0) break;
            text_.append(chunk, static_cast<std::size_t>(n));
        }
    }

    void read(int& value) {
        long long wide = 0;
        read(wide);
        if (wide < INT_MIN || wide > INT_MAX) fail("the number does not fit into 32 bits");
        value = static_cast<int>(wide);
    }

    void read(long long& value) {
        const std::string token = number();
        const char* const end = token.data() + token.size();
        const auto result = std::from_chars(token.data(), end, value);
        if (result.ec == std::errc::result_out_of_range)
            fail("the number does not fit into 64 bits");
        if (result.ec != std::errc() || result.ptr != end) fail("expected a whole number");
    }

    void read(double& value) {
        if (word("NaN")) {
            value = __builtin_nan("");
        } else if (word("Infinity")) {
            value = __builtin_inf();
        } else if (word("-Infinity")) {
            value = -__builtin_inf();
        } else {
            const std::string token = number();
            char* end = nullptr;
            value = std::strtod(token.c_str(), &end);
            if (token.empty() || end != token.c_str() + token.size()) fail("expected a number");
        }
    }

    void read(bool& value) {
        if (word("true")) {
            value = true;
        } else if (word("false")) {
            value = false;
        } else {
            fail("expected true or false");
        }
    }

    void read(char& value) {
        std::string text;
        read(text);
        if (text.size() != 1) fail("expected a string of one ASCII character");
        value = text[0];
    }

    void read(std::string& value) {
        expect('"');
        value.clear();
        while (at_ < text_.size() && text_[at_] != '"') {
            if (static_cast<unsigned char>(text_[at_]) < 0x20)
                fail("control character in a string");
            if (text_[at_] == '\\') {
                ++at_;
                escape(value);
            } else {
                value += text_[at_++];
            }
        }
        if (at_ == text_.size()) fail("the string does not end");
        ++at_;
    }

    template <class T>
    void read(std::vector<T>& values) {
        values.clear();
        list([&](std::size_t) {
            T value{};
            read(value);
            values.push_back(std::move(value));
        });
    }

    template <class T>
    void read(std::optional<T>& value) {
        if (word("null")) {
            value.reset();
        } else {
            read(value.emplace());
        }
    }

    template <class... T>
    void read(std::tuple<T...>& values) {
        std::apply([this](T&... each) { arguments(each...); }, values);
    }

#ifdef SPAR_H
    void read(ListNode*& head) {
        head = nullptr;
        if (word("null")) return;
        ListNode** tail = &head;
        list([&](std::size_t) {
            int value = 0;
            read(value);
            *tail = new ListNode(value);
            tail = &(*tail)->next;
        });
    }

    // Level order: the values after the root are the left and right children of the nodes so far,
    // in their order.
    void read(TreeNode*& root) {
        root = nullptr;
        if (word("null")) return;
        std::deque<TreeNode**> places = {&root};
        list([&](std::size_t) {
            const bool absent = word("null");
            if (places.empty()) {
                if (!absent) fail("the tree has a node without a parent");
                return;
            }
            TreeNode** const place = places.front();
            places.pop_front();
            if (absent) return;
            int value = 0;
            read(value);
            *place = new TreeNode(value);
            places.push_back(&(*place)->left);
            places.push_back(&(*place)->right);
        });
    }
#endif

    // One list with exactly these values.
    template <class... T>
    void arguments(T&... values) {
        expect('[');
        bool first = true;
        const auto one = [&](auto& value) {
            if (!first) expect(',');
            first = false;
            read(value);
        };
        (one(values), ...);
        (void)one;
        expect(']');
    }

    // The list of argument lists of a class problem: `call` is given the number of each and must
    // read it.
    template <class Call>
    void list(Call call) {
        expect('[');
        if (next(']')) return;
        for (std::size_t i = 0;; ++i) {
            call(i);
            if (next(']')) return;
            expect(',');
        }
    }

    void end() {
        space();
        if (at_ != text_.size()) fail("more input than the signature has parameters");
    }

    [[noreturn]] void fail(const char* what) const {
        std::fprintf(stderr, "spar driver: bad input at byte %zu: %s\n", at_, what);
        leave(3);
    }

  private:
    void space() {
        while (at_ < text_.size() && std::strchr(" \t\r\n", text_[at_]) != nullptr &&
               text_[at_] != '\0')
            ++at_;
    }

    bool next(char wanted) {
        space();
        if (at_ == text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    void expect(char wanted) {
        if (next(wanted)) return;
        const char what[] = {'e', 'x', 'p', 'e', 'c', 't', 'e', 'd', ' ', '\'', wanted, '\'', '\0'};
        fail(what);
    }

    bool word(const char* wanted) {
        space();
        const std::size_t length = std::strlen(wanted);
        if (text_.compare(at_, length, wanted) != 0) return false;
        at_ += length;
        return true;
    }

    std::string number() {
        space();
        const std::size_t start = at_;
        while (at_ < text_.size() && text_[at_] != '\0' &&
               std::strchr("+-.0123456789eE", text_[at_]) != nullptr)
            ++at_;
        return text_.substr(start, at_ - start);
    }

    void escape(std::string& value) {
        const char kind = at_ < text_.size() ? text_[at_++] : '\0';
        switch (kind) {
            case '"':
            case '\\':
            case '/': value += kind; break;
            case 'b': value += '\b'; break;
            case 'f': value += '\f'; break;
            case 'n': value += '\n'; break;
            case 'r': value += '\r'; break;
            case 't': value += '\t'; break;
            case 'u': code_point(value); break;
            default: fail("unknown escape in a string");
        }
    }

    unsigned unit() {
        unsigned value = 0;
        if (at_ + 4 > text_.size()) fail("\\u needs four hexadecimal digits");
        const char* const start = text_.data() + at_;
        const auto result = std::from_chars(start, start + 4, value, 16);
        if (result.ec != std::errc() || result.ptr != start + 4)
            fail("\\u needs four hexadecimal digits");
        at_ += 4;
        return value;
    }

    void code_point(std::string& value) {
        unsigned code = unit();
        if (code >= 0xD800 && code < 0xDC00) {
            if (text_.compare(at_, 2, "\\u") != 0) fail("half of a surrogate pair");
            at_ += 2;
            const unsigned low = unit();
            if (low < 0xDC00 || low > 0xDFFF) fail("half of a surrogate pair");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        } else if (code >= 0xDC00 && code < 0xE000) {
            fail("half of a surrogate pair");
        }
        const auto byte = [&value](unsigned bits) { value += static_cast<char>(bits); };
        if (code < 0x80) {
            byte(code);
        } else if (code < 0x800) {
            byte(0xC0 | code >> 6);
            byte(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            byte(0xE0 | code >> 12);
            byte(0x80 | (code >> 6 & 0x3F));
            byte(0x80 | (code & 0x3F));
        } else {
            byte(0xF0 | code >> 18);
            byte(0x80 | (code >> 12 & 0x3F));
            byte(0x80 | (code >> 6 & 0x3F));
            byte(0x80 | (code & 0x3F));
        }
    }

    std::string text_;
    std::size_t at_ = 0;
};

}  // namespace spar
