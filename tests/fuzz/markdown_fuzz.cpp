// SPDX-License-Identifier: MIT
// A statement comes from a stranger's package: it must neither crash the renderer nor command the
// terminal.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cli/ui/markdown.hpp"
#include "cli/ui/tex_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const cli::ui::Screen plain{.unicode = size % 2 == 0,
                                .width = 20 + static_cast<int>(size % 100)};
    for (const std::string& out :
         {cli::ui::render_markdown(text, plain),
          cli::ui::render_markdown(cli::ui::markdown_from_tex(text), plain)})
        for (const char c : out)
            if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') std::abort();
    return 0;
}
