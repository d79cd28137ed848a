// ends: exited 0
// Tries to replace its own program, for whoever runs it next.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    (void)argc;
    refused("write to own program", open("/proc/self/exe", O_WRONLY));
    refused("write to argv[0]", open(argv[0], O_WRONLY));
    refused("unlink argv[0]", unlink(argv[0]));
    refused("chmod argv[0]", chmod(argv[0], 0777));
    refused("rename over argv[0]", rename("/etc/passwd", argv[0]));
    return held();
}
