// SPDX-License-Identifier: MIT
// Problems of other tools as one text: each reader either makes a package of safe names, or
// refuses.
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

#include "judge/exchange/import.hpp"
#include "judge/exchange/listen.hpp"
#include "judge/support/error.hpp"

namespace {

void examine(const std::function<judge::exchange::NewPackage()>& import) {
    try {
        const auto package = import();
        if (package.id.empty()) std::abort();
        for (const char c : package.id)
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) std::abort();
        for (const auto& file : package.files)
            if (file.name.empty() || file.name.front() == '/' ||
                file.name.find("..") != std::string::npos)
                std::abort();
    } catch (const judge::UserError&) {
        return;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    examine([&] { return judge::exchange::import_companion(text); });
    examine([&] { return judge::exchange::import_exercism(text, "fuzz"); });
    examine([&] { return judge::exchange::deep_ml_package(text, text); });
    examine([&] { return judge::exchange::import_leetgo(text, "fuzz"); });
    const auto request = judge::exchange::read_request(text);
    if (request.good && request.body.size() > text.size()) std::abort();
    return 0;
}
