# ends: exited 0
# Changes the world by ordinary tools: mounts, users, the network, packages, the clock.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
exec 2>/dev/null </dev/null
mount -t tmpfs x /mnt && echo "BREACH mount"
unshare -Ur true && echo "BREACH unshare"
chroot / true && echo "BREACH chroot"
nsenter -t 1 -m true && echo "BREACH nsenter"
date -s 2001-01-01 && echo "BREACH date"
hostname owned && echo "BREACH hostname"
su -c true && echo "BREACH su"
dd if=/dev/zero of=/dev/vda count=1 && echo "BREACH disk"
mknod /tmp/disk b 8 0 && echo "BREACH device"
[ -s /etc/shadow ] && [ -r /etc/shadow ] && echo "BREACH shadow"
cat "$CANARY/answer.txt"
echo held
