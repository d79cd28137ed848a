// SPDX-License-Identifier: MIT
//
// A small typesetter for one line. The TeX is read by recursive descent; every piece comes back
// with its Spacing, and Line sets the spaces as TeX does: around relations and binary operators,
// after commas, never around a sign. Inside scripts there are no spaces. Depth is bounded: deeper
// groups are shown as they are written.
#include "cli/ui/math.hpp"

#include <array>
#include <optional>

#include "cli/ui/math_symbols.hpp"
#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

constexpr int kDeepest = 40;

enum class Layout : std::uint8_t { normal, compact };

// Collects pieces and sets the spaces between them.
class Line {
  public:
    explicit Line(Layout layout) : layout_(layout) {}

    void add(std::string_view text, Spacing spacing) {
        const bool operand_before = !text_.empty() && last_ != Spacing::binary &&
                                    last_ != Spacing::relation && last_ != Spacing::opening &&
                                    last_ != Spacing::punctuation;
        const bool sign =
            spacing == Spacing::binary && (!operand_before || last_ == Spacing::function);
        if (layout_ == Layout::normal && !text_.empty() &&
            wants_space(spacing, sign, operand_before))
            space();
        text_ += text;
        last_ = sign ? Spacing::opening : spacing;
    }

    // A script, accent or blank belongs to what stands before it.
    void attach(std::string_view text) { text_ += text; }

    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    void space() {
        if (!text_.ends_with(' ')) text_ += ' ';
    }

    [[nodiscard]] bool wants_space(Spacing next, bool sign, bool operand_before) const {
        if (last_ == Spacing::relation || last_ == Spacing::punctuation)
            return next != Spacing::closing;
        if (last_ == Spacing::binary) return true;
        if (last_ == Spacing::function)
            return next == Spacing::ordinary || next == Spacing::function ||
                   next == Spacing::relation || sign;
        if (next == Spacing::relation || (next == Spacing::binary && !sign)) return operand_before;
        return next == Spacing::function && operand_before;
    }

    Layout layout_;
    std::string text_;
    Spacing last_ = Spacing::opening;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// One letter, one number, or something already in brackets: needs none in a fraction.
bool atomic(std::string_view text) {
    bool word = !text.empty();
    for (const char c : text)
        word = word && (is_letter(c) || (c >= '0' && c <= '9') || c == '.' || (c & '\x80') != 0);
    return word || width(text) <= 1;
}

std::string bracketed(const std::string& text) { return atomic(text) ? text : "(" + text + ")"; }

class Typesetter {
  public:
    Typesetter(std::string_view tex, Letters letters, int depth)
        : tex_(tex), letters_(letters), depth_(depth) {}

    std::string set(Layout layout) {
        Line line(layout);
        while (!tex_.empty()) piece(line);
        return line.take();
    }

  private:
    void piece(Line& line) {
        const char c = tex_[0];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
            tex_.remove_prefix(1);
        else if (c == '\\')
            command(line);
        else if (c == '^' || c == '_')
            script(line, c);
        else if (c == '{')
            line.add(set_again(argument(), Layout::normal), Spacing::ordinary);
        else
            character(line);
    }

    void character(Line& line) {
        const std::string_view whole = tex_;
        const char32_t point = take_code_point(tex_);
        const std::string_view bytes = whole.substr(0, whole.size() - tex_.size());
        switch (point) {
            case '-': return line.add(unicode() ? "−" : "-", Spacing::binary);
            case '+': return line.add("+", Spacing::binary);
            case '*': return line.add("*", Spacing::binary);
            case '=':
            case '<':
            case '>': return line.add(bytes, Spacing::relation);
            case ',':
            case ';': return line.add(bytes, Spacing::punctuation);
            case '(':
            case '[': return line.add(bytes, Spacing::opening);
            case ')':
            case ']': return line.add(bytes, Spacing::closing);
            case '\'': return line.attach(unicode() ? "′" : "'");
            case '~': return line.attach(" ");
            case '&': return line.attach(" ");
            default: return line.add(bytes, Spacing::ordinary);
        }
    }

    // "{…}" without its braces, or one token.
    std::string_view argument() {
        while (!tex_.empty() && tex_[0] == ' ') tex_.remove_prefix(1);
        if (tex_.empty()) return {};
        const std::string_view whole = tex_;
        if (tex_[0] == '{') {
            std::size_t end = 0;
            int open = 0;
            for (; end < tex_.size(); ++end) {
                if (tex_[end] == '\\')
                    ++end;
                else if (tex_[end] == '{')
                    ++open;
                else if (tex_[end] == '}' && --open == 0)
                    break;
            }
            tex_.remove_prefix(std::min(end + 1, tex_.size()));
            return whole.substr(1, std::min(end, whole.size()) - 1);
        }
        if (tex_[0] == '\\') return take_command_text();
        (void)take_code_point(tex_);
        return whole.substr(0, whole.size() - tex_.size());
    }

    std::optional<std::string_view> option() {
        if (!tex_.starts_with('[')) return std::nullopt;
        const std::size_t end = tex_.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view inside = tex_.substr(1, end - 1);
        tex_.remove_prefix(end + 1);
        return inside;
    }

    std::string_view take_command_text() {
        std::size_t end = 1;
        while (end < tex_.size() && is_letter(tex_[end])) ++end;
        if (end == 1 && end < tex_.size()) {
            std::string_view rest = tex_.substr(1);
            (void)take_code_point(rest);
            end = tex_.size() - rest.size();
        }
        const std::string_view text = tex_.substr(0, end);
        tex_.remove_prefix(end);
        return text;
    }

    [[nodiscard]] std::string set_again(std::string_view tex, Layout layout) const {
        if (depth_ >= kDeepest) return std::string(tex);
        return Typesetter(tex, letters_, depth_ + 1).set(layout);
    }

    void command(Line& line) {
        const std::string_view text = take_command_text();
        const std::string_view name = text.substr(1);
        if (name == "\\") return line.add(";", Spacing::punctuation);
        if (fraction(line, name) || root(line, name) || lettering(line, name) ||
            bracket(line, name))
            return;
        if (name == "pmod")
            return line.attach(" (mod " + set_again(argument(), Layout::normal) + ")");
        if (name == "begin") return environment(line, text);
        if (accent_mark(name) != 0) return accent(line, name);
        if (const Symbol* symbol = find_symbol(name)) return place(line, *symbol);
        line.add(text, Spacing::ordinary);
        while (tex_.starts_with('{')) line.attach("{" + std::string(argument()) + "}");
        if (!tex_.empty() && is_letter(tex_[0])) line.attach(" ");
    }

    void place(Line& line, const Symbol& symbol) const {
        const std::string_view shown = unicode() ? symbol.unicode : symbol.ascii;
        if (shown.find_first_not_of(' ') == std::string_view::npos)
            line.attach(shown);
        else
            line.add(shown, symbol.spacing);
    }

    bool fraction(Line& line, std::string_view name) {
        if (name == "frac" || name == "dfrac" || name == "tfrac") {
            const std::string above = set_again(argument(), Layout::normal);
            const std::string below = set_again(argument(), Layout::normal);
            line.add(bracketed(above) + "/" + bracketed(below), Spacing::ordinary);
            return true;
        }
        if (name == "binom" || name == "dbinom") {
            const std::string above = set_again(argument(), Layout::normal);
            line.add("C(" + above + ", " + set_again(argument(), Layout::normal) + ")",
                     Spacing::ordinary);
            return true;
        }
        return false;
    }

    bool root(Line& line, std::string_view name) {
        if (name != "sqrt") return false;
        const auto degree = option();
        const std::string under = set_again(argument(), Layout::normal);
        const std::string index = degree ? set_again(*degree, Layout::compact) : "";
        if (!unicode())
            line.add(index.empty() ? "sqrt(" + under + ")" : "root(" + under + ", " + index + ")",
                     Spacing::ordinary);
        else
            line.add(scripted(index, superscript, "") + "√" + bracketed(under), Spacing::ordinary);
        return true;
    }

    // Commands that only choose a type face: their text stays.
    bool lettering(Line& line, std::string_view name) {
        constexpr std::array kText = {"text",   "textrm", "textbf", "textit",
                                      "texttt", "mbox",   "mathtt"};
        constexpr std::array kMath = {"mathrm", "mathbf",     "mathit", "mathcal",
                                      "mathsf", "boldsymbol", "bm",     "mathfrak"};
        for (const std::string_view known : kText)
            if (name == known) return line.add(argument(), Spacing::ordinary), true;
        for (const std::string_view known : kMath)
            if (name == known)
                return line.add(set_again(argument(), Layout::normal), Spacing::ordinary), true;
        if (name == "operatorname")
            return line.add(set_again(argument(), Layout::compact), Spacing::function), true;
        if (name != "mathbb") return false;
        std::string out;
        for (std::string_view rest = argument(); !rest.empty();) {
            const char32_t letter = take_code_point(rest);
            const char32_t outlined = unicode() ? blackboard(letter) : U'\0';
            append_utf8(out, outlined != 0 ? outlined : letter);
        }
        line.add(out, Spacing::ordinary);
        return true;
    }

    // \left and \right add nothing to the bracket that follows them; "." stands for none.
    bool bracket(Line& line, std::string_view name) {
        constexpr std::array kSizes = {"left", "right", "big",  "Big",  "bigl",
                                       "bigr", "Bigl",  "Bigr", "bigg", "Bigg"};
        bool known =
            name == "displaystyle" || name == "textstyle" || name == "limits" || name == "nolimits";
        for (const std::string_view size : kSizes) known = known || name == size;
        if (!known) return false;
        if ((name == "left" || name == "right") && tex_.starts_with('.'))
            tex_.remove_prefix(1);
        else if (tex_.starts_with('|')) {
            tex_.remove_prefix(1);
            line.add("|", name == "right" || name == "bigr" || name == "Bigr" ? Spacing::closing
                                                                              : Spacing::opening);
        }
        return true;
    }

    // Matrices and cases in one line: rows are parted by ";".
    void environment(Line& line, std::string_view begin) {
        const std::string name(argument());
        const std::string closing = "\\end{" + name + "}";
        const std::size_t end = tex_.find(closing);
        const bool matrix =
            name == "matrix" || name == "pmatrix" || name == "bmatrix" || name == "vmatrix";
        if (end == std::string_view::npos ||
            (!matrix && name != "cases" && name != "aligned" && name != "array"))
            return line.add(std::string(begin) + "{" + name + "}", Spacing::ordinary);
        std::string body(tex_.substr(0, end));
        tex_.remove_prefix(end + closing.size());
        if (matrix)
            for (std::size_t at = 0; (at = body.find('&', at)) != std::string::npos;)
                body[at] = ',';
        const std::string inside = set_again(body, Layout::normal);
        if (matrix)
            line.add("[" + inside + "]", Spacing::ordinary);
        else
            line.add(name == "cases" ? "{ " + inside + " }" : inside, Spacing::ordinary);
    }

    void accent(Line& line, std::string_view name) {
        const std::string under = set_again(argument(), Layout::normal);
        if (!unicode()) return line.add(std::string(name) + "(" + under + ")", Spacing::ordinary);
        std::string out;
        for (std::string_view rest = under; !rest.empty();) {
            append_utf8(out, take_code_point(rest));
            append_utf8(out, accent_mark(name));
        }
        line.add(out, Spacing::ordinary);
    }

    void script(Line& line, char sign) {
        tex_.remove_prefix(1);
        const std::string inside = set_again(argument(), Layout::compact);
        if (inside.empty()) return line.attach(std::string(1, sign));
        const auto raised = sign == '^' ? superscript : subscript;
        line.attach(scripted(inside, raised, std::string_view(&sign, 1)));
    }

    // `text` in raised or lowered characters if there is one for each, else "^(text)".
    [[nodiscard]] std::string scripted(const std::string& text, char32_t (*raised)(char32_t),
                                       std::string_view sign) const {
        std::string out;
        bool all = unicode();
        for (std::string_view rest = text; all && !rest.empty();) {
            const char32_t point = raised(take_code_point(rest));
            all = point != 0;
            append_utf8(out, point);
        }
        if (all) return out;
        const bool plain =
            atomic(text) &&
            (text.size() == 1 || text.find_first_not_of("0123456789") == std::string::npos);
        return std::string(sign) + (plain ? text : "(" + text + ")");
    }

    [[nodiscard]] bool unicode() const { return letters_ == Letters::unicode; }

    std::string_view tex_;
    Letters letters_;
    int depth_;
};

}  // namespace

std::string math_to_text(std::string_view tex, Letters letters) {
    std::string text = Typesetter(tex, letters, 0).set(Layout::normal);
    while (text.ends_with(' ')) text.pop_back();
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

}  // namespace cli::ui
