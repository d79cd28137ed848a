// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/support/yaml_field.hpp"

namespace fuzz {

// What must hold whatever the input is: it ends the program with a trace if not.
inline void demand(bool holds) {
    if (!holds) std::abort();
}

// Gives `read` the document in the bytes. The one thing that may be thrown is a UserError whose
// text names the place and may be sent to a terminal.
template <class Read>
void read_yaml(const std::uint8_t* data, std::size_t size, Read&& read) {
    try {
        const judge::YamlDocument document(
            judge::Source{"fuzz.yaml", std::string(data, data + size)});
        read(document.root());
    } catch (const judge::UserError& e) {
        const std::string what = e.what();
        demand(e.fault() == judge::Fault::invalid_package);
        demand(what.starts_with("fuzz.yaml:") && what.find(": error: ") != std::string::npos);
        demand(judge::is_utf8(what) && what.find('\x1b') == std::string::npos);
    }
}

}  // namespace fuzz
