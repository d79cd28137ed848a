// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cli {

// A stream that knows whether everything arrived. A reader that went away (`spar list | head -1`)
// is no error: the rest is dropped and the exit code stays what it was.
class Output {
  public:
    explicit Output(int fd) : fd_(fd) {}
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    // Writes out what is held back; for streams of events after each line.
    void flush();
    // flush(); the errno of the first failed write, 0 if all arrived.
    [[nodiscard]] int finish();

  private:
    int fd_;
    int error_ = 0;
    bool closed_ = false;
    std::string held_;
};

}  // namespace cli
