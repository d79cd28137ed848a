// SPDX-License-Identifier: MIT
#include "judge/exchange/listen.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cstring>
#include <string_view>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::exchange {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kLargest = std::size_t{16} << 20;
constexpr std::size_t kLargestHead = 65'536;
constexpr auto kPatience = std::chrono::seconds(5);

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool readable(int fd, int ms) {
    pollfd ready = {fd, POLLIN, 0};
    return ::poll(&ready, 1, ms) > 0;
}

void answer(int fd, std::string_view status) {
    const std::string text =
        fmt::format("HTTP/1.1 {}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", status);
    static_cast<void>(::send(fd, text.data(), text.size(), MSG_NOSIGNAL));
}

HttpRequest receive(int fd) {
    std::string text;
    std::array<char, 16'384> buffer{};
    const auto deadline = steady_clock::now() + kPatience;
    HttpRequest request;
    while (!request.complete && steady_clock::now() < deadline && readable(fd, 500)) {
        const ssize_t n = ::recv(fd, buffer.data(), buffer.size(), 0);
        if (n <= 0) break;
        text.append(buffer.data(), static_cast<std::size_t>(n));
        request = read_request(text);
    }
    return request;
}

}  // namespace

HttpRequest read_request(const std::string& text) {
    const auto end = text.find("\r\n\r\n");
    if (end == std::string::npos) return {text.size() > kLargestHead, false, {}};
    const std::string head = lower(std::string_view(text).substr(0, end));
    const auto field = head.find("\r\ncontent-length:");
    if (!head.starts_with("post ") || field == std::string::npos) return {true, false, {}};
    // The extension's origin is its own; a page of the web that posts to us is a stranger.
    if (head.find("\r\norigin: http") != std::string::npos) return {true, false, {}};
    const auto from = field + std::string_view("\r\ncontent-length:").size();
    const std::string_view value =
        trim(std::string_view(head).substr(from, head.find("\r\n", from) - from));
    std::size_t length = 0;
    const auto [last, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error != std::errc() || last != value.data() + value.size() || length > kLargest)
        return {true, false, {}};
    if (text.size() - end - 4 < length) return {};
    return {true, true, text.substr(end + 4, length)};
}

CompanionListener::CompanionListener(std::uint16_t port)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (!socket_) throw std::system_error(errno, std::generic_category(), "socket");
    const int yes = 1;
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::listen(socket_.get(), 16) == 0;
    if (!bound)
        throw UserError(
            Fault::state,
            fmt::format("port {} cannot be used: {}; does another program listen there?", port,
                        std::strerror(errno)));
    ::getsockname(socket_.get(), reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
}

void CompanionListener::run(const std::function<bool(const std::string&)>& take,
                            const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (!readable(socket_.get(), 200)) continue;
        const sandbox::Fd client(::accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC));
        if (!client) continue;
        const HttpRequest request = receive(client.get());
        answer(client.get(), request.good ? "200 OK" : "400 Bad Request");
        if (request.good && !take(request.body)) return;
    }
}

}  // namespace judge::exchange
