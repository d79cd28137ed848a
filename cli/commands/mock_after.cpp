// SPDX-License-Identifier: MIT
#include "cli/commands/mock.hpp"

namespace cli {

void add_mock_after(Arguments& mock) { (void)mock; }
void add_mock_packet(Arguments& mock) { (void)mock; }

}  // namespace cli
