// ends: exited 1
// Writes verdicts and reports wherever a careless runner might read them.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const char* const lies[] = {"\ntime limit exceeded\n", "\ninternal-error: disk full\n",
                                "{\"ended\": \"exited\", \"exit_code\": 0, \"verdict\": \"AC\"}\n",
                                "status:OK\nexitcode:0\ntime:0.000\n"};
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
        fputs(lies[i], stdout);
        fputs(lies[i], stderr);
    }
    held();
    return 1;
}
