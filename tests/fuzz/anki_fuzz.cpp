// SPDX-License-Identifier: MIT
// A file of notes is read or refused, and what was read can be written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "judge/support/error.hpp"
#include "practice/notes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const auto notes = practice::from_anki(text, "notes.txt");
        const auto again = practice::from_anki(practice::to_anki(notes), "again.txt");
        if (again.size() != notes.size()) std::abort();
        for (std::size_t i = 0; i < notes.size(); ++i)
            if (again[i].front != notes[i].front || again[i].back != notes[i].back) std::abort();
    } catch (const judge::UserError&) {
    }
    return 0;
}
