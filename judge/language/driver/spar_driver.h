// SPDX-License-Identifier: MIT
// What every generated driver.cpp needs: a reader of parameters, a writer of results, and the guard
// of stdout.
//
// Parameters stand on stdin, one JSON value a line. Results go to a private copy of stdout, taken
// before any other code of this program runs; descriptor 1 then points at stderr, so that the
// candidate may print as he likes. Input that does not fit the signature ends the program with code
// 3, a result that cannot be written (a cyclic list) with code 4.
//
// C++17 and POSIX, no other library. All walks over lists and trees are loops: a chain of a million
// nodes is fine.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <climits>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

namespace spar {

static int result_fd = 1;

// Priority 101 is the first that is not the system's: it runs before the static initialisers of the
// candidate.
__attribute__((constructor(101))) static void take_stdout() {
    const int copy = ::fcntl(1, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return;
    result_fd = copy;
    ::dup2(2, 1);
}

// Ends without the candidate's static destructors: the result is out, what they do changes nothing.
[[noreturn]] inline void leave(int code) {
    std::cout.flush();
    std::clog.flush();
    std::fflush(nullptr);
    std::_Exit(code);
}

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

// Collects results as JSON text and writes them to the private descriptor at the end.
class Writer {
  public:
    template <class T>
    void line(const T& value) {
        write(value);
        text_ += '\n';
    }

    void null() { text_ += "null"; }
    void raw(char c) { text_ += c; }

    void write(int value) { integer(value); }
    void write(long long value) { integer(value); }
    void write(bool value) { text_ += value ? "true" : "false"; }
    void write(char value) { write(std::string(1, value)); }

    // The shortest text that reads back as the same number, always recognisable as a double.
    void write(double value) {
        if (__builtin_isnan(value)) {
            text_ += "NaN";
        } else if (__builtin_isinf(value)) {
            text_ += value < 0 ? "-Infinity" : "Infinity";
        } else {
            char digits[64];
            const auto result = std::to_chars(digits, digits + sizeof digits, value);
            const std::string token(digits, result.ptr);
            text_ += token;
            if (token.find_first_of(".e") == std::string::npos) text_ += ".0";
        }
    }

    void write(const std::string& value) {
        text_ += '"';
        for (const char c : value) character(c);
        text_ += '"';
    }

    template <class T>
    void write(const std::vector<T>& values) {
        text_ += '[';
        bool first = true;
        for (const auto& value : values) {
            if (!first) text_ += ',';
            first = false;
            write(value);
        }
        text_ += ']';
    }

    template <class T>
    void write(const std::optional<T>& value) {
        if (value) {
            write(*value);
        } else {
            null();
        }
    }

    template <class... T>
    void write(const std::tuple<T...>& values) {
        text_ += '[';
        bool first = true;
        const auto one = [&](const auto& value) {
            if (!first) text_ += ',';
            first = false;
            write(value);
        };
        std::apply([&](const T&... each) { (one(each), ...); }, values);
        text_ += ']';
    }

#ifdef SPAR_H
    void write(const ListNode* head) {
        std::unordered_set<const ListNode*> seen;
        text_ += '[';
        for (const ListNode* node = head; node != nullptr; node = node->next) {
            if (!seen.insert(node).second) fail("the list has a cycle");
            if (node != head) text_ += ',';
            write(node->val);
        }
        text_ += ']';
    }

    void write(const TreeNode* root) {
        std::unordered_set<const TreeNode*> seen;
        std::vector<const TreeNode*> level_order = {root};
        std::size_t last = 0;  // one past the last node that is there
        for (std::size_t i = 0; i < level_order.size(); ++i) {
            const TreeNode* const node = level_order[i];
            if (node == nullptr) continue;
            if (!seen.insert(node).second) fail("a node is reached twice: this is not a tree");
            last = i + 1;
            level_order.push_back(node->left);
            level_order.push_back(node->right);
        }
        text_ += '[';
        for (std::size_t i = 0; i < last; ++i) {
            if (i > 0) text_ += ',';
            if (level_order[i] != nullptr) {
                write(level_order[i]->val);
            } else {
                null();
            }
        }
        text_ += ']';
    }
#endif

    [[noreturn]] void finish() const {
        for (std::size_t done = 0; done < text_.size();) {
            const ssize_t n = ::write(result_fd, text_.data() + done, text_.size() - done);
            if (n <= 0) leave(1);
            done += static_cast<std::size_t>(n);
        }
        leave(0);
    }

  private:
    void integer(long long value) {
        char digits[24];
        text_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }

    void character(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            text_ += '\\';
            text_ += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(byte));
            text_ += escaped;
        } else {
            text_ += c;
        }
    }

    [[noreturn]] static void fail(const char* what) {
        std::fprintf(stderr, "spar driver: the result cannot be written: %s\n", what);
        leave(4);
    }

    std::string text_;
};

}  // namespace spar
