// SPDX-License-Identifier: MIT
#include "judge/language/missing_includes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace judge::language {
namespace {

// A name of the library and the headers that declare it, the proper one first.
struct Provider {
    std::string_view name;
    std::string_view headers;
};

// Only names that few headers bring along: <string> comes with every stream, so it is not here.
constexpr std::array<Provider, 41> kProviders = {{
    {"sort", "algorithm"},
    {"stable_sort", "algorithm"},
    {"nth_element", "algorithm"},
    {"lower_bound", "algorithm map set"},
    {"upper_bound", "algorithm map set"},
    {"binary_search", "algorithm"},
    {"next_permutation", "algorithm"},
    {"max_element", "algorithm"},
    {"min_element", "algorithm"},
    {"reverse", "algorithm list forward_list"},
    {"unique", "algorithm list forward_list"},
    {"accumulate", "numeric"},
    {"iota", "numeric"},
    {"partial_sum", "numeric"},
    {"gcd", "numeric"},
    {"lcm", "numeric"},
    {"vector", "vector"},
    {"map", "map"},
    {"multimap", "map"},
    {"unordered_map", "unordered_map"},
    {"set", "set"},
    {"multiset", "set"},
    {"unordered_set", "unordered_set"},
    {"deque", "deque queue stack"},
    {"queue", "queue"},
    {"priority_queue", "queue"},
    {"stack", "stack"},
    {"list", "list"},
    {"bitset", "bitset"},
    {"optional", "optional"},
    {"variant", "variant"},
    {"function", "functional"},
    {"stringstream", "sstream"},
    {"istringstream", "sstream"},
    {"ostringstream", "sstream"},
    {"setprecision", "iomanip"},
    {"setw", "iomanip"},
    {"cin", "iostream"},
    {"cout", "iostream"},
    {"mt19937", "random"},
    {"numeric_limits", "limits"},
}};

bool is_word(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The headers of all `#include` lines, without brackets or quotes.
std::set<std::string, std::less<>> included(std::string_view text) {
    std::set<std::string, std::less<>> headers;
    for (std::size_t at = 0; (at = text.find("#include", at)) != std::string_view::npos;) {
        at += 8;
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const auto open = line.find_first_of("<\"");
        const auto close = line.find_last_of(">\"");
        if (open != std::string_view::npos && close > open)
            headers.emplace(line.substr(open + 1, close - open - 1));
    }
    return headers;
}

// True if `name` is used as std::name, or as a word of its own where all of std is in scope.
bool is_used(std::string_view text, std::string_view name, bool whole_namespace) {
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string_view::npos;
         at += name.size()) {
        const auto after = at + name.size();
        if (after < text.size() && is_word(text[after])) continue;
        if (at >= 5 && text.substr(at - 5, 5) == "std::") return true;
        const bool opens = after < text.size() && (text[after] == '<' || text[after] == '(' ||
                                                   name == "cin" || name == "cout");
        const bool apart =
            at == 0 || (!is_word(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != '>' &&
                        text[at - 1] != ':' && text[at - 1] != '<');
        if (whole_namespace && opens && apart) return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> suspected_includes(const std::vector<SourceFile>& files) {
    std::string text;
    for (const SourceFile& file : files) text += file.text + "\n";
    const auto headers = included(text);
    std::vector<std::string> suspected;
    if (headers.contains("bits/stdc++.h")) return suspected;
    const bool whole_namespace = text.find("using namespace std") != std::string::npos;
    for (const Provider& provider : kProviders) {
        std::string_view rest = provider.headers;
        const std::string proper(rest.substr(0, rest.find(' ')));
        bool provided = std::ranges::find(suspected, proper) != suspected.end();
        while (!rest.empty() && !provided) {
            const auto end = std::min(rest.find(' '), rest.size());
            provided = headers.contains(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (!provided && is_used(text, provider.name, whole_namespace)) suspected.push_back(proper);
    }
    return suspected;
}

std::string missing_includes_warning(std::vector<std::string> suspected,
                                     std::string_view compiler_said) {
    constexpr std::string_view kNote = "#include <";
    for (std::size_t at = 0; (at = compiler_said.find(kNote, at)) != std::string_view::npos;) {
        at += kNote.size();
        const auto end = compiler_said.find('>', at);
        if (end == std::string_view::npos) break;
        suspected.emplace_back(compiler_said.substr(at, end - at));
    }
    std::ranges::sort(suspected);
    suspected.erase(std::unique(suspected.begin(), suspected.end()), suspected.end());
    std::string lines;
    for (const std::string& header : suspected) lines += fmt::format("    #include <{}>\n", header);
    return "warning: this compiles here only because spar precompiles the whole library; another "
           "judge would reject it. Add\n" +
           lines;
}

}  // namespace judge::language
