// ends: exited 0
// Loads code from places outside, and looks for the judge's own in its memory.
// SPDX-License-Identifier: MIT
#include <dlfcn.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

int main() {
    const std::string canary = std::getenv("CANARY") != nullptr ? std::getenv("CANARY") : "";
    for (const std::string& path : {canary + "/answer.txt", std::string("/root/evil.so"),
                                    std::string("/tmp/evil.so"), std::string("/proc/1/exe")})
        if (::dlopen(path.c_str(), RTLD_NOW) != nullptr)
            std::cout << "BREACH loaded " << path << '\n';
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (line.find("spar-box") != std::string::npos) std::cout << "BREACH " << line << '\n';
    for (const char* name :
         {"PASSWORD", "SPAR_BOX", "SSH_AUTH_SOCK", "XDG_RUNTIME_DIR", "LD_PRELOAD"})
        if (std::getenv(name) != nullptr)
            std::cout << "BREACH the environment has " << name << '\n';
    std::cout << "held" << std::endl;
}
