// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace judge::run {

// Keeps a bounded part of a stream around the place that will turn out to matter: always the latest
// bytes, until stay() names a place; then what is near it.
class Window {
  public:
    void add(std::string_view chunk);
    void stay(std::size_t offset);  // of the whole stream

    // About `limit` bytes around the place (or from the start, if all of it was kept and none was
    // named), for showing.
    [[nodiscard]] std::string shown(std::size_t limit) const;

  private:
    std::string kept_;
    std::size_t first_ = 0;  // offset of kept_[0] in the stream
    std::size_t place_ = 0;
    bool staying_ = false;
};

// At most about `limit` bytes of `text` around `offset`, made printable, with "… " where it starts
// inside.
[[nodiscard]] std::string excerpt_around(std::string_view text, std::size_t offset,
                                         std::size_t limit);

}  // namespace judge::run
