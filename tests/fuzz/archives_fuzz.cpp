// SPDX-License-Identifier: MIT
// Archives of packs: whatever comes, only plain names and bounded sizes come out.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "judge/exchange/unpack.hpp"
#include "judge/support/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view archive(reinterpret_cast<const char*>(data), size);
    constexpr std::int64_t kMost = std::int64_t{4} << 20;
    std::int64_t bytes = 0;
    try {
        judge::exchange::unpack(archive, "fuzz", {.bytes = kMost, .files = 100},
                                [&](const judge::exchange::UnpackedPart& part) {
                                    bytes += static_cast<std::int64_t>(part.bytes.size());
                                    const std::string framed = "/" + part.name + "/";
                                    if (part.name.empty() || part.name.front() == '/' ||
                                        framed.find("/../") != std::string::npos || bytes > kMost)
                                        std::abort();
                                });
    } catch (const judge::UserError&) {
        return 0;
    }
    return 0;
}
