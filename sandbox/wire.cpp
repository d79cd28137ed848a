// SPDX-License-Identifier: MIT
#include "sandbox/wire.hpp"

namespace sandbox {

void WireWriter::integer(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) bytes_.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

void WireWriter::text(std::string_view value) {
    integer(value.size(), 8);
    bytes_.append(value);
}

void WireReader::spoil() noexcept {
    good_ = false;
    rest_ = {};
}

std::uint64_t WireReader::integer(std::size_t size) noexcept {
    if (rest_.size() < size) {
        spoil();
        return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << (8 * i);
    rest_.remove_prefix(size);
    return value;
}

std::uint8_t WireReader::u8_up_to(std::uint8_t most) noexcept {
    const std::uint8_t value = u8();
    if (value <= most) return value;
    spoil();
    return 0;
}

std::string_view WireReader::text() noexcept {
    const std::uint64_t size = integer(8);
    if (size > rest_.size()) {
        spoil();
        return {};
    }
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
}

std::uint32_t WireReader::count() noexcept {
    const std::uint32_t value = u32();
    if (value <= rest_.size()) return value;
    spoil();
    return 0;
}

}  // namespace sandbox
