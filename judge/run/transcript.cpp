// SPDX-License-Identifier: MIT
#include "judge/run/transcript.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/support/text.hpp"

namespace judge::run {
namespace {
constexpr std::size_t kHead = 1'024;
constexpr std::size_t kTail = 3'072;
constexpr std::size_t kShown = 4 * (kHead + kTail);  // escapes take more room
}  // namespace

void Transcript::hear(Who who, std::string_view words) {
    if (who != last_ && !fresh_line_) {
        put("\n");
        fresh_line_ = true;
    }
    last_ = who;
    while (!words.empty()) {
        if (fresh_line_) put(who == Who::program ? "> " : "< ");
        const auto end = words.find('\n');
        fresh_line_ = end != std::string_view::npos;
        put(words.substr(0, fresh_line_ ? end + 1 : end));
        words.remove_prefix(fresh_line_ ? end + 1 : words.size());
    }
}

void Transcript::put(std::string_view words) {
    const std::size_t room = kHead - head_.size();
    head_ += words.substr(0, room);
    words.remove_prefix(std::min(room, words.size()));
    if (words.size() > kTail) {
        dropped_ += words.size() - kTail;
        words.remove_prefix(words.size() - kTail);
    }
    tail_ += words;
    if (tail_.size() <= 2 * kTail) return;
    dropped_ += tail_.size() - kTail;
    tail_.erase(0, tail_.size() - kTail);
}

std::string Transcript::text() const {
    std::string_view tail = tail_;
    std::size_t dropped = dropped_;
    if (tail.size() > kTail) {
        dropped += tail.size() - kTail;
        tail.remove_prefix(tail.size() - kTail);
    }
    if (dropped == 0) return excerpt(head_ + std::string(tail), kShown);
    const auto line = tail.find('\n');
    if (line != std::string_view::npos) {
        dropped += line + 1;
        tail.remove_prefix(line + 1);
    }
    return excerpt(fmt::format("{}\n… {} bytes …\n{}", head_, dropped, tail), kShown);
}

}  // namespace judge::run
