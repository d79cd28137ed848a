// SPDX-License-Identifier: MIT
#include "sandbox/helper/steps.hpp"

#include <charconv>

namespace sandbox::helper {

bool Steps::wants_to_fail(std::string_view step) const noexcept {
#ifdef SPAR_FAULT_INJECTION
    const auto colon = fault_.rfind(':');
    if (colon == std::string_view::npos || fault_.substr(0, colon) != step) return false;
    int error = EIO;
    std::from_chars(fault_.data() + colon + 1, fault_.data() + fault_.size(), error);
    errno = error;
    return true;
#else
    (void)step;
    return false;
#endif
}

bool Steps::did(std::string_view step, std::string_view object, long result) {
    if (result >= 0 && !wants_to_fail(step)) return true;
    if (failed()) return false;
    error_ = errno;
    step_ = step;
    if (!object.empty()) step_.append(" ").append(object);
    return false;
}

}  // namespace sandbox::helper
