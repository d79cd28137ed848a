// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cli::ui {

// The text of an HTML entity ("&lt;", "&#215;", "&nbsp;"); an unknown one stays as it is.
[[nodiscard]] std::string decode_entity(std::string_view entity);

}  // namespace cli::ui
