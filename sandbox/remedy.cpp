// SPDX-License-Identifier: MIT
#include "sandbox/remedy.hpp"

#include <sys/stat.h>

#include <cerrno>

namespace sandbox {
namespace {

bool exists(const std::string& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0;
}

std::string for_exec(int error) {
    switch (error) {
        case ENOENT:
            return "The program, or the interpreter or loader that it names, is not in the box: "
                   "check the "
                   "path, and mount what it needs.";
        case EACCES: return "The file is not executable, or is a directory: check its mode.";
        case ENOEXEC:
            return "The file is neither a program for this machine nor a script with a #! line.";
        case ETXTBSY: return "Another process still has the program's file open for writing.";
        case ENOMEM:
        case E2BIG: return "The program does not fit into its limits: raise the memory limit.";
        default: return {};
    }
}

std::string for_user_namespace(const std::string& root) {
    if (exists(root + "/.dockerenv") || exists(root + "/run/.containerenv"))
        return "This container may not make namespaces: start it with --security-opt "
               "seccomp=unconfined "
               "--security-opt systempaths=unconfined, or allow the weaker tier T1.";
    if (exists(root + "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"))
        return "AppArmor keeps ordinary users from namespaces here: install spar's AppArmor "
               "profile for "
               "spar-box, or run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";
    if (exists(root + "/proc/sys/kernel/unprivileged_userns_clone"))
        return "Allow namespaces for ordinary users: sudo sysctl -w "
               "kernel.unprivileged_userns_clone=1";
    return "Allow namespaces for ordinary users: sudo sysctl -w user.max_user_namespaces=10000";
}

bool starts(const std::string& text, const char* beginning) { return text.starts_with(beginning); }

}  // namespace

std::string remedy_for(const Failure& failure, Ended ended, const std::string& root) {
    if (ended == Ended::exec_failed) return for_exec(failure.error);
    const std::string& step = failure.step;
    const bool refused = failure.error == EPERM || failure.error == EACCES ||
                         failure.error == ENOSPC || failure.error == EUSERS ||
                         failure.error == ENOSYS;
    if (starts(step, "open file") || starts(step, "open regular file"))
        return "Check that the file exists, is a regular file, and is readable.";
    if (starts(step, "landlock"))
        return "Landlock needs Linux 5.13 or newer with 'landlock' in the kernel parameter lsm=.";
    if (starts(step, "install seccomp"))
        return "The kernel must be built with CONFIG_SECCOMP_FILTER.";
    if (starts(step, "make scratch"))
        return "Make $XDG_RUNTIME_DIR, ~/.cache or /tmp writable, with space left.";
    if (step.find("cgroup") != std::string::npos || starts(step, "limit memory"))
        return "Give spar a cgroup of its own: run it by systemd-run --user --scope -p "
               "Delegate=yes, or as root.";
    if (starts(step, "set up within") || starts(step, "finish within"))
        return "The machine is overloaded: try again.";
    if (failure.error == ENOSPC && (starts(step, "write") || starts(step, "create")) &&
        step != "create namespaces" && step.find("_map") == std::string::npos)
        return "The box's files do not fit into its scratch space: raise the limit.";
    if (refused &&
        (starts(step, "create namespaces") || starts(step, "write ") || starts(step, "mount") ||
         starts(step, "make mounts") || starts(step, "bind") || starts(step, "pivot") ||
         starts(step, "make read-only") || starts(step, "detach")))
        return for_user_namespace(root);
    if (failure.error == EMFILE || failure.error == ENFILE)
        return "Raise the limit on open files (ulimit -n).";
    if (failure.error == EAGAIN || failure.error == ENOMEM)
        return "The machine is out of processes or memory: close something, or raise ulimit -u.";
    return {};
}

}  // namespace sandbox
