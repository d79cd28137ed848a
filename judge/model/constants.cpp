// SPDX-License-Identifier: MIT
#include "judge/model/constants.hpp"

namespace judge {

std::string replace_constants(std::string text, const Constants& constants) {
    if (constants.empty()) return text;
    std::string out;
    std::size_t from = 0;
    for (;;) {
        const std::size_t open = text.find("{{", from);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos) return out + text.substr(from);
        const auto found = constants.find(text.substr(open + 2, close - open - 2));
        const bool known = found != constants.end();
        out += text.substr(from, open - from) + (known ? found->second : "{{");
        from = known ? close + 2 : open + 2;
    }
}

}  // namespace judge
