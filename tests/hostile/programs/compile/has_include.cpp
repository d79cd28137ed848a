// ends: exited 0
// Asks the preprocessor whether files exist outside.
// SPDX-License-Identifier: MIT
#if __has_include(CANARY_ANSWER)
#error BREACH the answer file is seen to exist
#endif
#if __has_include("/etc/shadow")
#error BREACH /etc/shadow is seen to exist
#endif
int main() {}
