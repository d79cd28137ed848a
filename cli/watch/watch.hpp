// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/watch/files.hpp"
#include "cli/watch/keyboard.hpp"
#include "cli/watch/run.hpp"
#include "cli/watch/view.hpp"
#include "judge/support/error.hpp"

namespace cli::watch {

// What the screen shows.
enum class Body : std::uint8_t { verdict, hint, test_case, diff, ask_reset };

// The watch screen and what it knows; loop.cpp waits, keys.cpp obeys, draw.cpp shows.
class Watch {
  public:
    Watch(Context& context, JudgeFlags flags);
    int run();

  private:
    void take_up(const Selection& selection);
    void wait();
    [[nodiscard]] int patience() const;
    void on_change();
    void on_news();
    void on_key(char key);
    void on_answer(char key);
    void start(Purpose purpose);
    void begin(Purpose purpose);
    void finish(const Run& run);
    void hint();
    void reset();
    void next();
    void draw();
    void draw_status();
    [[nodiscard]] std::string body_text(const ui::Screen& screen) const;
    [[nodiscard]] std::string status() const;
    [[nodiscard]] std::vector<Key> keys() const;
    [[nodiscard]] ui::Screen screen() const;
    // Does what may meet a slip of the candidate's (a bad case, a missing file): it is shown, and
    // the watch goes on.
    template <class Work>
    void guarded(const Work& work) {
        try {
            work();
        } catch (const judge::UserError& e) {
            message_ = e.what();
        }
    }

    Context& context_;
    JudgeFlags flags_;
    bool interactive_ = false;
    std::filesystem::path folder_;
    std::string folder_name_;
    std::unique_ptr<Directory> directory_;
    std::optional<Keyboard> keyboard_;
    Bell news_, stopped_;
    std::unique_ptr<Run> run_;   // what is being judged
    std::optional<Job> judged_;  // what the report is about
    std::optional<judge::Report> report_;
    std::string seen_;  // fingerprint of what was judged last
    Body body_ = Body::verdict;
    std::size_t shown_case_ = 0;
    std::size_t hint_ = 0;
    std::string message_;
    std::vector<std::string> said_;
    std::string notice_;
    bool solved_ = false;
    bool pending_ = false;  // files were touched, and not yet looked at
    std::chrono::steady_clock::time_point touched_;
    bool quit_ = false;
    bool interrupted_ = false;
    int exit_code_ = kOk;
};

}  // namespace cli::watch
