# ends: exited 0; within 3000 ms
# Asks everybody who could run something later to do so: nohup, setsid, at, cron, systemd, the shell itself.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
exec 2>/dev/null
nohup sleep 300 >/dev/null &
setsid sleep 301 &
(trap '' HUP TERM; sleep 302 &) &
echo "touch $CANARY/late" | at now && echo "BREACH at"
echo "* * * * * touch $CANARY/late" | crontab - && echo "BREACH cron"
systemd-run --user touch "$CANARY/late" && echo "BREACH systemd --user"
systemd-run touch "$CANARY/late" && echo "BREACH systemd"
for file in /etc/cron.d/x /var/spool/cron/crontabs/root /etc/profile.d/x.sh "$HOME/../.profile" /root/.bashrc; do
    (echo "touch $CANARY/late" >"$file") && echo "BREACH wrote $file"
done
echo held
