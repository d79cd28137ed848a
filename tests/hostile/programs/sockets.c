// ends: exited 0
// Opens sockets of every family that leads out of the box.
// SPDX-License-Identifier: MIT
#include <linux/if_alg.h>
#include <sys/socket.h>

#include "attack.h"
int main(void) {
    const struct {
        const char* name;
        int family, type;
    } kinds[] = {{"TCP over IPv4", AF_INET, SOCK_STREAM},   {"UDP over IPv4", AF_INET, SOCK_DGRAM},
                 {"TCP over IPv6", AF_INET6, SOCK_STREAM},  {"UDP over IPv6", AF_INET6, SOCK_DGRAM},
                 {"raw IPv4", AF_INET, SOCK_RAW},           {"netlink", AF_NETLINK, SOCK_RAW},
                 {"packet", AF_PACKET, SOCK_RAW},           {"vsock", AF_VSOCK, SOCK_STREAM},
                 {"kernel crypto", AF_ALG, SOCK_SEQPACKET}, {"bluetooth", AF_BLUETOOTH, SOCK_RAW},
                 {"tipc", AF_TIPC, SOCK_SEQPACKET},         {"xdp", AF_XDP, SOCK_RAW}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        refused(kinds[i].name, socket(kinds[i].family, kinds[i].type, 0));
    return held();
}
