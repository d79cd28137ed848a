// SPDX-License-Identifier: MIT
#include "judge/run/window.hpp"

#include <algorithm>

#include "judge/support/text.hpp"

namespace judge::run {
namespace {
constexpr std::size_t kBehind = std::size_t{16} << 10;
constexpr std::size_t kAhead = std::size_t{16} << 10;
constexpr std::size_t kMost = std::size_t{256} << 10;
}  // namespace

void Window::add(std::string_view chunk) {
    if (staying_) {
        const std::size_t end = place_ + kAhead;
        const std::size_t have = first_ + kept_.size();
        kept_.append(chunk.substr(0, end > have ? end - have : 0));
        return;
    }
    kept_.append(chunk);
    if (kept_.size() <= kMost + chunk.size()) return;
    const std::size_t drop = kept_.size() - chunk.size() - kBehind;
    kept_.erase(0, drop);
    first_ += drop;
}

void Window::stay(std::size_t offset) {
    staying_ = true;
    place_ = std::max(offset, first_);
}

std::string Window::shown(std::size_t limit) const {
    const std::string text = excerpt_around(kept_, place_ > first_ ? place_ - first_ : 0, limit);
    return first_ > 0 && !text.starts_with("… ") ? "… " + text : text;
}

std::string excerpt_around(std::string_view text, std::size_t offset, std::size_t limit) {
    offset = std::min(offset, text.size());
    std::size_t start = offset > limit / 2 ? offset - limit / 2 : 0;
    if (text.size() <= limit) start = 0;
    if (start > 0) {
        const std::size_t line = text.find('\n', start);
        if (line < offset) start = line + 1;
    }
    while (start > 0 && start < text.size() &&
           (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
        ++start;
    const std::string shown = excerpt(text.substr(start), limit);
    return start > 0 ? "… " + shown : shown;
}

}  // namespace judge::run
