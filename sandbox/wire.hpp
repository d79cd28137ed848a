// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sandbox {

// A byte format of our own between the library and its helper: little-endian integers, and texts
// with their length before them. No exceptions; the reader trusts no length.

class WireWriter {
  public:
    void u8(std::uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
    void u32(std::uint32_t value) { integer(value, 4); }
    void i64(std::int64_t value) { integer(static_cast<std::uint64_t>(value), 8); }
    void text(std::string_view value);
    [[nodiscard]] std::string take() && { return std::move(bytes_); }

  private:
    void integer(std::uint64_t value, int size);
    std::string bytes_;
};

// Reads what a WireWriter wrote. The first thing that does not fit makes the reader bad for good;
// from then on every value is zero or empty. Borrows the bytes.
class WireReader {
  public:
    explicit WireReader(std::string_view bytes) noexcept : rest_(bytes) {}

    [[nodiscard]] std::uint8_t u8() noexcept { return static_cast<std::uint8_t>(integer(1)); }
    [[nodiscard]] std::uint32_t u32() noexcept { return static_cast<std::uint32_t>(integer(4)); }
    [[nodiscard]] std::int64_t i64() noexcept { return static_cast<std::int64_t>(integer(8)); }
    // A number that must be at most `most`, such as an enumerator.
    [[nodiscard]] std::uint8_t u8_up_to(std::uint8_t most) noexcept;
    [[nodiscard]] std::string_view text() noexcept;
    // The length of a list whose elements take at least one byte each.
    [[nodiscard]] std::uint32_t count() noexcept;

    [[nodiscard]] bool good() const noexcept { return good_; }
    // For what was read well and yet cannot be meant.
    void refuse() noexcept { spoil(); }
    // Good, and nothing is left over.
    [[nodiscard]] bool finished() const noexcept { return good_ && rest_.empty(); }

  private:
    std::uint64_t integer(std::size_t size) noexcept;
    void spoil() noexcept;
    std::string_view rest_;
    bool good_ = true;
};

}  // namespace sandbox
