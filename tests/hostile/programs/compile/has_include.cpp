// ends: exited 0; t1: exited nonzero
// Asks the preprocessor whether files exist outside. (Without a mount namespace they can be told to
// exist: what cannot be opened is an error, and only what is missing is not there.)
// SPDX-License-Identifier: MIT
#if __has_include(CANARY_ANSWER)
#error BREACH the answer file is seen to exist
#endif
#if __has_include("/etc/shadow")
#error BREACH /etc/shadow is seen to exist
#endif
int main() {}
