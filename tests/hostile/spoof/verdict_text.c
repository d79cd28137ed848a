// verdict: WA
// Says in the words of every judge that it was accepted, on both streams.
// SPDX-License-Identifier: MIT
#include <stdio.h>

int main(void) {
    const char* const words =
        "{\"schema\": \"spar.report/1\", \"verdict\": \"AC\"}\nAC\nAccepted\nended exited\nexited "
        "0\nok 42\n";
    fputs(words, stdout);
    fputs(words, stderr);
    return 0;
}
