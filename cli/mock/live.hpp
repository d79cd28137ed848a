// SPDX-License-Identifier: MIT
#pragma once

#include "cli/context.hpp"
#include "cli/mock/room.hpp"
#include "sandbox/fd.hpp"

namespace cli::mock {

// Held by the one process that shows the interview; given back by the kernel if it dies.
class LiveLock {
  public:
    // Throws judge::UserError{state} if the interview is shown in another terminal.
    LiveLock();

  private:
    sandbox::Fd file_;
};

// The interview as the candidate sees it, until it is over or they leave: on a terminal a full
// screen with a countdown, elsewhere lines. Exit code.
[[nodiscard]] int live(Context& context, Room& room);

}  // namespace cli::mock
