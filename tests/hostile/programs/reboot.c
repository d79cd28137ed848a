// ends: exited 0
// Restarts, halts and hibernates the machine, and asks init to.
// SPDX-License-Identifier: MIT
#include <linux/reboot.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const unsigned commands[] = {LINUX_REBOOT_CMD_RESTART,    LINUX_REBOOT_CMD_HALT,
                                 LINUX_REBOOT_CMD_POWER_OFF,  LINUX_REBOOT_CMD_CAD_ON,
                                 LINUX_REBOOT_CMD_SW_SUSPEND, LINUX_REBOOT_CMD_KEXEC};
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        refused("reboot",
                syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, commands[i], NULL));
    const char* const files[] = {"/proc/sysrq-trigger", "/sys/power/state", "/dev/initctl",
                                 "/run/initctl", "/dev/watchdog"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        refused(files[i], open(files[i], O_WRONLY | O_NONBLOCK));
    return held();
}
