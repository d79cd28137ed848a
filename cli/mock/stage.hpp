// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "cli/watch/keyboard.hpp"
#include "practice/mock/timeline.hpp"

namespace cli::mock {

// The full screen of an interview: the countdown on top, what was said below it, and a line to
// write on. The terminal is as before when it goes.
class Stage {
  public:
    explicit Stage(Context& context);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    void say(std::string_view text);
    // The same, with a bell.
    void alarm(const std::string& text);
    void draw(const std::string& status, const practice::mock::Timeline& line,
              const practice::mock::Outline& outline);
    // The lines that were written until `patience` is over.
    [[nodiscard]] std::vector<std::string> wait(std::chrono::milliseconds patience);
    [[nodiscard]] bool wants_to_leave() const noexcept { return leaves_; }
    // Back to the ordinary screen with a last word.
    void leave(std::string_view word);

  private:
    void take(char key, std::vector<std::string>& lines);

    Context& context_;
    std::optional<watch::Keyboard> keyboard_;
    std::vector<std::string> said_;
    std::string typed_;
    std::string drawn_;
    bool leaves_ = false;
    bool rings_ = false;
    bool shown_ = true;
};

}  // namespace cli::mock
