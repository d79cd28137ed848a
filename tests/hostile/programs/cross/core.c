// ends: exited 0; writable
// Crashes with as much of a core as it can get; the next run looks for it.
// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <sys/resource.h>

#include "attack.h"
int main(int argc, char** argv) {
    if (is_leaving(argc, argv)) {
        struct rlimit limit;
        if (getrlimit(RLIMIT_CORE, &limit) == 0) limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
        abort();
    }
    DIR* const here = opendir(".");
    const struct dirent* entry;
    while (here != NULL && (entry = readdir(here)) != NULL)
        if (strstr(entry->d_name, "core") != NULL) breach(entry->d_name);
    return held();
}
