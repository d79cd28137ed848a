// SPDX-License-Identifier: MIT
// Any input may fail, in any form: shrinking ends, and what it gives fails as well.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "judge/cost/shrink.hpp"

using judge::cost::Form;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2 || size > 2'000) return 0;
    const Form form = data[0] % 3 == 0 ? Form::text : data[0] % 3 == 1 ? Form::values : Form::calls;
    const std::string input(data + 2, data + size);
    // "Fails" if its bytes sum up to a multiple of a small number: some pieces go, some stay.
    const unsigned every = 1 + data[1] % 5;
    const judge::cost::StillFails fails = [every](const std::string& text) {
        unsigned sum = 0;
        for (const char c : text) sum += static_cast<unsigned char>(c);
        return sum % every == 0;
    };
    std::size_t asked = 0;
    const judge::cost::TimeIsUp up = [&asked] { return ++asked > 2'000; };
    const auto small = judge::cost::shrink(input, form, fails, up);
    if (small.input != input && !fails(small.input)) std::abort();
    return 0;
}
