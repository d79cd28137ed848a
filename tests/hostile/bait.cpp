// SPDX-License-Identifier: MIT
#include "tests/hostile/bait.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <mqueue.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <system_error>

namespace hostile {
namespace {

constexpr int kBaitKeys = 0x53000000;   // and the process id
constexpr int kLeaveKeys = 0x54000000;  // and the process id
constexpr int kIdBits = 0x00ffffff;

void check(bool worked, const char* what) {
    if (!worked) throw std::system_error(errno, std::system_category(), what);
}

int key_of(int base) { return base | (static_cast<int>(::getpid()) & kIdBits); }

struct UnixAddress {
    sockaddr_un address{};
    socklen_t size = 0;

    // An abstract name, or a path.
    explicit UnixAddress(const std::string& name, bool abstract) {
        address.sun_family = AF_UNIX;
        const std::size_t skip = abstract ? 1 : 0;
        check(name.size() + 1 < sizeof address.sun_path, name.c_str());
        std::memcpy(address.sun_path + skip, name.data(), name.size());
        size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    }
};

sandbox::Fd bound(const UnixAddress& to, int type) {
    sandbox::Fd fd(::socket(AF_UNIX, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const auto* const generic = reinterpret_cast<const sockaddr*>(&to.address);
    check(::bind(fd.get(), generic, to.size) == 0, "bind");
    if (type == SOCK_STREAM) check(::listen(fd.get(), 8) == 0, "listen");
    return fd;
}

bool reached(const sandbox::Fd& listener) {
    const sandbox::Fd peer(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    return static_cast<bool>(peer);
}

bool received(const sandbox::Fd& fd) {
    char byte = 0;
    return ::recv(fd.get(), &byte, 1, 0) >= 0;
}

}  // namespace

bool Bait::is_bait(long key) noexcept {
    return (key & ~static_cast<long>(kIdBits)) == kBaitKeys ||
           (key & ~static_cast<long>(kIdBits)) == kLeaveKeys;
}

int Bait::leave_key() noexcept { return key_of(kLeaveKeys); }

Bait::Bait(const std::filesystem::path& directory)
    : name_("spar-hostile-" + directory.filename().string()), door_(directory / "door") {
    listen_udp();
    listen_unix();
    make_objects();
}

Bait::~Bait() {
    if (memory_ >= 0) ::shmctl(memory_, IPC_RMID, nullptr);
    if (queue_) ::mq_unlink(("/" + name_).c_str());
}

void Bait::listen_udp() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    udp_ = sandbox::Fd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    check(::bind(udp_.get(), generic, size) == 0, "bind");
    check(::getsockname(udp_.get(), generic, &size) == 0, "getsockname");
    port_ = ntohs(address.sin_port);
}

void Bait::listen_unix() {
    abstract_ = bound(UnixAddress(name_, true), SOCK_STREAM);
    const std::string stream = door_.string() + ".stream";
    const std::string datagram = door_.string() + ".datagram";
    stream_ = bound(UnixAddress(stream, false), SOCK_STREAM);
    datagram_ = bound(UnixAddress(datagram, false), SOCK_DGRAM);
    for (const auto& path : {stream, datagram})
        check(::chmod(path.c_str(), 0777) == 0, "chmod a socket");
}

void Bait::make_objects() {
    memory_ = ::shmget(key_of(kBaitKeys), 4096, IPC_CREAT | 0666);
    check(memory_ >= 0, "shmget");
    // A kernel may lack message queues; then there is nothing to steal.
    mq_attr attributes{};
    attributes.mq_maxmsg = 1;
    attributes.mq_msgsize = 16;
    queue_ = sandbox::Fd(
        ::mq_open(("/" + name_).c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666, &attributes));
    if (queue_) ::fchmod(queue_.get(), 0666);
}

std::vector<std::string> Bait::environment() const {
    return {"UDP_PORT=" + std::to_string(port_),
            "ABSTRACT_NAME=" + name_,
            "SOCKET_PATH=" + door_.string(),
            "IPC_KEY=" + std::to_string(key_of(kBaitKeys)),
            "LEAVE_KEY=" + std::to_string(leave_key()),
            "QUEUE_NAME=" + name_};  // the system call takes it without the slash
}

std::vector<std::string> Bait::contacts() const {
    std::vector<std::string> all;
    if (received(udp_)) all.emplace_back("a datagram left the box");
    if (reached(abstract_)) all.emplace_back("an abstract socket was reached from the box");
    if (reached(stream_)) all.emplace_back("a socket of the host was reached by its path");
    if (received(datagram_))
        all.emplace_back("a datagram reached a socket of the host by its path");
    shmid_ds about{};
    if (::shmctl(memory_, IPC_STAT, &about) != 0)
        all.emplace_back("another's shared memory was removed");
    else if (about.shm_atime != 0)
        all.emplace_back("another's shared memory was used");
    return all;
}

}  // namespace hostile
