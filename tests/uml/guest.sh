#!/bin/sh
# Process 1 of the second kernel, started by tests/uml/run. What it is to do comes as variables on the kernel's command line:
#   UML_PROJECT  the source tree            UML_BUILD  the build directory below it     UML_OUT   where results go, on the host
#   UML_ROOT     gtest filter for root      UML_USER   for an ordinary user             UML_SLOW  how much slower than usual
# The root file system is the host's, read-only; what must be written goes to memory.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LANG=C.UTF-8

mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mount -t tmpfs -o mode=1777 tmpfs /run
mkdir /run/out /run/project
mount -t hostfs -o "$UML_OUT" none /run/out || poweroff -f
mount -t hostfs -o "$UML_PROJECT" none /run/project
mount -t tmpfs -o mode=1777 tmpfs /tmp
# The tests know their files by the paths with which they were built, which /tmp may have hidden.
[ -d "$UML_PROJECT/tests" ] || { mkdir -p "$UML_PROJECT" && mount --bind /run/project "$UML_PROJECT"; }
mkdir -p /dev/shm /dev/pts
mount -t tmpfs -o mode=1777 tmpfs /dev/shm
mount -t devpts devpts /dev/pts

tests=$UML_PROJECT/$UML_BUILD/tests/hostile
export SPAR_BOX="$UML_PROJECT/$UML_BUILD/sandbox/spar-box" SPAR_HOSTILE_SLOW="$UML_SLOW"
group=/sys/fs/cgroup/user/session

# run NAME FILTER [GROUP]: the tests' output to NAME.log, their exit code to NAME.code when there is one; as a member of GROUP.
run() {
    sh -c '[ -z "$1" ] || echo $$ >"$1/cgroup.procs"; exec "$2" "--gtest_filter=$3"' run "${3:-}" "$tests/hostile_test" "$2" \
        >"/run/out/$1.log" 2>&1
    echo $? >"/run/out/$1.code"
}

{
    uname -sr
    cat /sys/fs/cgroup/cgroup.controllers
} >/run/out/kernel
cd "$UML_PROJECT" || poweroff -f

# Root makes its leaves at the top of the tree. The ordinary user has a subtree that was handed over, as systemd does with
# Delegate=yes: the tests and what they start as that user stand in it.
run root "$UML_ROOT"
echo '+memory +pids +cpu' >/sys/fs/cgroup/cgroup.subtree_control
mkdir -p "$group"
echo '+memory +pids +cpu' >/sys/fs/cgroup/user/cgroup.subtree_control
chown 65534:65534 "$group" "$group/cgroup.procs" "$group/cgroup.subtree_control" "$group/cgroup.threads"
run user "$UML_USER" "$group"

# An ordinary user whose login has no group of its own, and a systemd-run that hands one over: spar is to ask for it by itself.
# The login may be left, since a user's processes move below what is the user's; the group carries systemd's mark.
scope() {
    as_user="setpriv --reuid=65534 --regid=65534 --clear-groups env -i HOME=/run/user PATH=/run/bin"
    as_user="$as_user XDG_RUNTIME_DIR=/run/user SPAR_BOX=$SPAR_BOX SPAR_DATA=$UML_PROJECT"
    mkdir -p /run/systemd/system /run/user /run/bin /sys/fs/cgroup/user/login /sys/fs/cgroup/user/scope
    chown -R 65534:65534 /run/user /sys/fs/cgroup/user/scope /sys/fs/cgroup/user/cgroup.procs
    /usr/bin/python3 -c 'import os; os.setxattr("/sys/fs/cgroup/user/scope", "user.delegate", b"1")' || return
    sh -c 'echo $PPID >/sys/fs/cgroup/user/login/cgroup.procs'  # this subshell
    echo "without systemd-run:"
    $as_user "$spar" box --json -- /bin/true | tee /run/user/before
    cat >/run/bin/systemd-run <<'SCRIPT'
#!/bin/sh
echo "$*" >>/run/user/asked
while [ "$1" != -- ]; do shift; done
shift
echo $$ >/sys/fs/cgroup/user/scope/cgroup.procs && exec "$@"
SCRIPT
    chmod 755 /run/bin/systemd-run
    echo "with it:"
    $as_user "$spar" box --json -- /bin/true | tee /run/user/after
    cat /run/user/asked
    grep -q '"tier": "T2"' /run/user/before && grep -q '"tier": "T3"' /run/user/after &&
        grep -q -- '--user --scope .*Delegate=yes' /run/user/asked
}
spar=$UML_PROJECT/$UML_BUILD/cli/spar
if [ -x "$spar" ]; then
    (scope) >/run/out/scope.log 2>&1
    echo $? >/run/out/scope.code
fi
sync
poweroff -f
