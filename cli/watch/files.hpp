// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "sandbox/fd.hpp"

namespace cli::watch {

// Tells when files of a directory change: written and closed, moved in (as many editors save), or
// removed. What editors do on the way (swap files, half-written text) only wakes; whether anything
// is new is for fingerprint() to say.
class Directory {
  public:
    explicit Directory(const std::filesystem::path& path);
    [[nodiscard]] int fd() const noexcept { return fd_.get(); }
    // Takes what has been reported so far. False if the directory itself is gone.
    [[nodiscard]] bool drain() const;

  private:
    sandbox::Fd fd_;
};

// A hash of the files that decide a verdict: the solution and the own cases. Files that are missing
// or cannot be read count as empty.
[[nodiscard]] std::string fingerprint(const std::filesystem::path& solution,
                                      const std::filesystem::path& cases);

}  // namespace cli::watch
