// SPDX-License-Identifier: MIT
// Writes the result of a signature problem to the private descriptor.
#pragma once

#include <unistd.h>

#include <charconv>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "spar_driver.h"

namespace spar {

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
