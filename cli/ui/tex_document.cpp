// SPDX-License-Identifier: MIT
#include "cli/ui/tex_document.hpp"

#include <array>
#include <optional>
#include <utility>

namespace cli::ui {
namespace {

struct Wrapping {
    std::string_view command, before, after;
};
constexpr std::array kWrappings = {Wrapping{"section", "\n## ", "\n"},
                                   Wrapping{"section*", "\n## ", "\n"},
                                   Wrapping{"subsection", "\n### ", "\n"},
                                   Wrapping{"subsection*", "\n### ", "\n"},
                                   Wrapping{"problemname", "# ", "\n"},
                                   Wrapping{"textbf", "**", "**"},
                                   Wrapping{"emph", "*", "*"},
                                   Wrapping{"textit", "*", "*"},
                                   Wrapping{"texttt", "`", "`"},
                                   Wrapping{"url", "<", ">"},
                                   Wrapping{"mbox", "", ""},
                                   Wrapping{"text", "", ""}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kWords = {
    {{"\\begin{itemize}", "\n"},
     {"\\end{itemize}", "\n\n"},
     {"\\begin{enumerate}", "\n"},
     {"\\end{enumerate}", "\n\n"},
     {"\\item", "\n- "},
     {"\\ldots", "…"},
     {"\\dots", "…"},
     {"``", "“"},
     {"''", "”"},
     {"\\\\", "  \n"},
     {"\\begin{verbatim}", "\n```\n"},
     {"\\end{verbatim}", "\n```\n"}}};

class Translator {
  public:
    explicit Translator(std::string_view tex) : tex_(tex) {}

    std::string run() {
        while (!tex_.empty()) step();
        return std::move(out_);
    }

  private:
    void step() {
        if (tex_[0] == '%') return comment();
        if (tex_[0] == '$') return math();
        for (const auto& [tex, text] : kWords)
            if (tex_.starts_with(tex)) return replace(tex.size(), text);
        if (tex_[0] == '\\') {
            if (escaped() || wrapped()) return;
        }
        if (tex_[0] == '~') return replace(1, "\xC2\xA0");
        replace(1, tex_.substr(0, 1));
    }

    void replace(std::size_t length, std::string_view text) {
        out_ += text;
        tex_.remove_prefix(length);
    }

    void comment() {
        const std::size_t end = tex_.find('\n');
        tex_.remove_prefix(end == std::string_view::npos ? tex_.size() : end + 1);
    }

    // Math goes through untouched: the Markdown renderer sets it.
    void math() {
        const std::string_view mark = tex_.starts_with("$$") ? "$$" : "$";
        std::size_t end = tex_.find(mark, mark.size());
        end = end == std::string_view::npos ? tex_.size() : end + mark.size();
        replace(end, tex_.substr(0, end));
    }

    bool escaped() {
        constexpr std::string_view kPlain = "%&_#{}$";
        if (tex_.size() < 2 || kPlain.find(tex_[1]) == std::string_view::npos) return false;
        replace(2, std::string("\\") + tex_[1]);
        return true;
    }

    bool wrapped() {
        for (const auto& [command, before, after] : kWrappings) {
            const std::string_view rest = tex_.substr(1);
            if (!rest.starts_with(command) || !rest.substr(command.size()).starts_with('{'))
                continue;
            const auto inside = group(command.size() + 1);
            if (!inside) return false;
            const std::string text = Translator(*inside).run();
            replace(command.size() + 3 + inside->size(),
                    std::string(before) + text + std::string(after));
            return true;
        }
        return false;
    }

    // What stands in the braces that open at `at`; nullopt if they do not close.
    [[nodiscard]] std::optional<std::string_view> group(std::size_t at) const {
        int open = 0;
        for (std::size_t i = at; i < tex_.size(); ++i) {
            if (tex_[i] == '\\')
                ++i;
            else if (tex_[i] == '{')
                ++open;
            else if (tex_[i] == '}' && --open == 0)
                return tex_.substr(at + 1, i - at - 1);
        }
        return std::nullopt;
    }

    std::string_view tex_;
    std::string out_;
};

}  // namespace

std::string markdown_from_tex(std::string_view tex) { return Translator(tex).run(); }

}  // namespace cli::ui
