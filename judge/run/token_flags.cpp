// SPDX-License-Identifier: MIT
#include "judge/run/checker.hpp"
#include "judge/run/decimal.hpp"

namespace judge::run {
namespace {

bool set_once(bool& flag, const std::string& name, std::string& why) {
    if (flag) why = "\"" + name + "\" is given twice";
    flag = true;
    return why.empty();
}

bool set_tolerance(std::optional<std::string>& place, const std::string& name,
                   const std::string& value, std::string& why) {
    if (place)
        why = "\"" + name + "\": a tolerance of this kind is given twice";
    else if (!parse_tolerance(value))
        why =
            "\"" + name + " " + value + "\": expected a number that is not negative, such as 1e-6";
    place = value;
    return why.empty();
}

bool set_tolerances(TokenFlags& flags, const std::string& name, const std::string& value,
                    std::string& why) {
    const bool both = name == "float_tolerance";
    if ((both || name == "float_absolute_tolerance") &&
        !set_tolerance(flags.absolute, name, value, why))
        return false;
    return !(both || name == "float_relative_tolerance") ||
           set_tolerance(flags.relative, name, value, why);
}

}  // namespace

std::optional<TokenFlags> parse_token_flags(const std::vector<std::string>& args,
                                            std::string& why) {
    why.clear();
    TokenFlags flags;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const std::string& name = args[i];
        if (name == "case_sensitive") {
            if (!set_once(flags.case_sensitive, name, why)) return std::nullopt;
        } else if (name == "space_change_sensitive") {
            if (!set_once(flags.space_change_sensitive, name, why)) return std::nullopt;
        } else if (name == "float_tolerance" || name == "float_absolute_tolerance" ||
                   name == "float_relative_tolerance") {
            if (i + 1 == args.size()) {
                why = "\"" + name + "\" needs a number after it";
                return std::nullopt;
            }
            if (!set_tolerances(flags, name, args[++i], why)) return std::nullopt;
        } else {
            why = "\"" + name +
                  "\" is not a flag of the default output validator; it knows case_sensitive, "
                  "space_change_sensitive, float_tolerance, float_absolute_tolerance and "
                  "float_relative_tolerance";
            return std::nullopt;
        }
    }
    return flags;
}

}  // namespace judge::run
