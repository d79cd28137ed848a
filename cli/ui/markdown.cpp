// SPDX-License-Identifier: MIT
//
// md4c calls us as it enters and leaves blocks and spans. Inline text gathers in inline_ (with
// colours in it) until its block ends; then it is wrapped and written with the indentation of the
// lists and quotes around it. A list item's bullet waits in bullet_ and takes the place of the
// indentation on the first line that comes.
#include "cli/ui/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/ui/entity.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/math.hpp"
#include "cli/ui/table.hpp"
#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

constexpr int kUnbreakableMath = 24;  // a formula this narrow stays on one line

struct List {
    bool ordered = false;
    unsigned next = 1;
    bool tight = true;
};

class Renderer {
  public:
    explicit Renderer(const Screen& screen) : screen_(screen), symbols_(symbols(screen)) {
        screen_.width = std::min(screen_.width, kReadingWidth);
    }

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        flush_inline();
        switch (type) {
            case MD_BLOCK_QUOTE: indent_.emplace_back(screen_.unicode ? "│ " : "> "); break;
            case MD_BLOCK_UL:
                lists_.push_back(
                    {.tight = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0});
                break;
            case MD_BLOCK_OL: {
                const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
                lists_.push_back({true, list->start, list->is_tight != 0});
                break;
            }
            case MD_BLOCK_LI: enter_item(); break;
            case MD_BLOCK_H: level_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level; break;
            case MD_BLOCK_CODE: in_code_ = true; break;
            case MD_BLOCK_TABLE: columns_.clear(), rows_.clear(); break;
            case MD_BLOCK_TR: cells_.clear(); break;
            case MD_BLOCK_DOC:
            case MD_BLOCK_HR:
            case MD_BLOCK_HTML:
            case MD_BLOCK_P:
            case MD_BLOCK_THEAD:
            case MD_BLOCK_TBODY:
            case MD_BLOCK_TH:
            case MD_BLOCK_TD: break;
        }
    }

    void leave_block(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_QUOTE: flush_inline(), indent_.pop_back(); break;
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                flush_inline(), lists_.pop_back();
                end_block();
                break;
            case MD_BLOCK_LI: leave_item(); break;
            case MD_BLOCK_HR: rule(); break;
            case MD_BLOCK_H: heading(); break;
            case MD_BLOCK_CODE: code_block(); break;
            case MD_BLOCK_HTML:
            case MD_BLOCK_P: flush_inline(), end_block(); break;
            case MD_BLOCK_TABLE: table(); break;
            case MD_BLOCK_TR:
                if (!columns_known_)
                    columns_known_ = true;
                else
                    rows_.push_back(cells_);
                break;
            case MD_BLOCK_TH: column(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align); break;
            case MD_BLOCK_TD: cells_.push_back(take_inline()); break;
            case MD_BLOCK_DOC: flush_inline(); break;
            case MD_BLOCK_THEAD:
            case MD_BLOCK_TBODY: break;
        }
    }

    void enter_span(MD_SPANTYPE type) {
        switch (type) {
            case MD_SPAN_LATEXMATH:
            case MD_SPAN_LATEXMATH_DISPLAY: math_.clear(); break;
            case MD_SPAN_EM:
            case MD_SPAN_STRONG:
            case MD_SPAN_U: open(Role::strong); break;
            case MD_SPAN_CODE: quote_code(), open(Role::code); break;
            case MD_SPAN_A: open(Role::link); break;
            case MD_SPAN_IMG: inline_ += "["; break;
            case MD_SPAN_DEL: inline_ += "~~"; break;
            case MD_SPAN_WIKILINK: break;
        }
    }

    void leave_span(MD_SPANTYPE type, void* detail) {
        switch (type) {
            case MD_SPAN_LATEXMATH: inline_math(); break;
            case MD_SPAN_LATEXMATH_DISPLAY: display_math(); break;
            case MD_SPAN_EM:
            case MD_SPAN_STRONG:
            case MD_SPAN_U: close(); break;
            case MD_SPAN_CODE: close(), quote_code(); break;
            case MD_SPAN_A: close(), target(static_cast<MD_SPAN_A_DETAIL*>(detail)->href); break;
            case MD_SPAN_IMG:
                inline_ += "]", target(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
                break;
            case MD_SPAN_DEL: inline_ += "~~"; break;
            case MD_SPAN_WIKILINK: break;
        }
    }

    void text(MD_TEXTTYPE type, std::string_view bytes) {
        switch (type) {
            case MD_TEXT_NULLCHAR: inline_ += "\\x00"; break;
            case MD_TEXT_BR: inline_ += "\n"; break;
            case MD_TEXT_SOFTBR: inline_ += in_code_ ? "\n" : " "; break;
            case MD_TEXT_ENTITY: add(decode_entity(bytes)); break;
            case MD_TEXT_LATEXMATH: math_ += bytes; break;
            case MD_TEXT_CODE:
            case MD_TEXT_HTML:
            case MD_TEXT_NORMAL: add(bytes); break;
        }
    }

    std::string take() { return std::move(out_); }

  private:
    void add(std::string_view bytes) { inline_ += printable(bytes); }

    void open(Role role) {
        if (!screen_.colour) return;
        const std::string painted = paint(screen_, role, "x");
        open_.push_back(painted.substr(0, painted.find('x')));
        inline_ += open_.back();
    }

    void close() {
        if (!screen_.colour || open_.empty()) return;
        open_.pop_back();
        inline_ += "\x1b[0m";
        for (const std::string& sequence : open_) inline_ += sequence;
    }

    // Without colour the backquotes stay: "print `none`", not "print none".
    void quote_code() {
        if (!screen_.colour) inline_ += '`';
    }

    void target(const MD_ATTRIBUTE& href) {
        const std::string where = printable(std::string_view(href.text, href.size));
        if (!where.empty() && !inline_.ends_with(where)) inline_ += " (" + where + ")";
    }

    [[nodiscard]] Letters letters() const {
        return screen_.unicode ? Letters::unicode : Letters::ascii;
    }

    void inline_math() {
        std::string shown = printable(math_to_text(math_, letters()));
        if (width(shown) <= kUnbreakableMath) shown = keep_together(shown);
        inline_ += shown;
    }

    void display_math() {
        flush_inline();
        indent_.emplace_back("    ");
        write(wrap(printable(math_to_text(math_, letters())), room()));
        indent_.pop_back();
    }

    std::string take_inline() { return std::exchange(inline_, {}); }

    [[nodiscard]] int room() const {
        int used = 0;
        for (const std::string& part : indent_) used += width(part);
        return std::max(screen_.width - used, 10);
    }

    void flush_inline() {
        const std::string words = take_inline();
        if (words.find_first_not_of(" \n") != std::string::npos) write(wrap(words, room()));
    }

    void write(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            if (std::exchange(blank_due_, false) && !out_.empty()) out_ += "\n";
            std::string start;
            for (const std::string& part : indent_) start += part;
            if (!bullet_.empty()) {
                const auto kept = start.size() - std::min(start.size(), last_indent_bytes_);
                start = start.substr(0, kept) + std::exchange(bullet_, {});
            }
            start += line;
            while (start.ends_with(' ')) start.pop_back();
            out_ += start + "\n";
        }
    }

    // A blank line is due before what comes next, except between the items of a tight list.
    void end_block() { blank_due_ = lists_.empty() || !lists_.back().tight; }

    void enter_item() {
        List& list = lists_.back();
        bullet_ =
            list.ordered ? std::to_string(list.next++) + ". " : std::string(symbols_.bullet) + " ";
        indent_.emplace_back(static_cast<std::size_t>(width(bullet_)), ' ');
        last_indent_bytes_ = indent_.back().size();
    }

    void leave_item() {
        flush_inline();
        if (!bullet_.empty()) write({""});
        indent_.pop_back();
        if (!lists_.back().tight) blank_due_ = true;
    }

    void heading() {
        const std::string words = take_inline();
        blank_due_ = true;
        auto lines = wrap(words, room());
        int widest = 0;
        for (std::string& line : lines) {
            widest = std::max(widest, width(line));
            line = paint(screen_, Role::strong, line);
        }
        if (level_ <= 1) {
            std::string under;
            for (int i = 0; i < widest; ++i) under += screen_.unicode ? "═" : "=";
            lines.push_back(under);
        }
        write(lines);
        blank_due_ = true;
    }

    void rule() {
        std::string line;
        for (int i = 0; i < std::min(room(), 40); ++i) line += screen_.unicode ? "─" : "-";
        blank_due_ = true;
        write({line});
        blank_due_ = true;
    }

    // Code is never wrapped: its lines are what one copies.
    void code_block() {
        in_code_ = false;
        std::string code = take_inline();
        while (code.ends_with('\n')) code.pop_back();
        indent_.emplace_back("    ");
        for (std::size_t at = 0; at <= code.size();) {
            const std::size_t end = std::min(code.find('\n', at), code.size());
            write({paint(screen_, Role::code, code.substr(at, end - at))});
            at = end + 1;
        }
        indent_.pop_back();
        end_block();
    }

    void column(MD_ALIGN align) {
        columns_.push_back({.title = take_inline(),
                            .align = align == MD_ALIGN_RIGHT    ? Align::right
                                     : align == MD_ALIGN_CENTER ? Align::centre
                                                                : Align::left,
                            .flexible = true});
    }

    void table() {
        columns_known_ = false;
        Screen inner = screen_;
        inner.width = room();
        blank_due_ = true;
        write(layout_table(columns_, rows_, inner, Frame::lines));
        end_block();
        blank_due_ = true;
    }

    Screen screen_;
    const Symbols& symbols_;
    std::string out_, inline_, math_, bullet_;
    std::size_t last_indent_bytes_ = 0;
    std::vector<std::string> indent_, open_;
    std::vector<List> lists_;
    unsigned level_ = 1;
    bool in_code_ = false;
    bool blank_due_ = false;
    bool columns_known_ = false;
    std::vector<Column> columns_;
    std::vector<Row> rows_;
    Row cells_;
};

Renderer& renderer(void* self) { return *static_cast<Renderer*>(self); }

}  // namespace

std::string render_markdown(std::string_view markdown, const Screen& screen) {
    Renderer to(screen);
    MD_PARSER parser{};
    parser.flags =
        MD_FLAG_TABLES | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return renderer(self).enter_block(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return renderer(self).leave_block(type, detail), 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
        return renderer(self).enter_span(type), 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return renderer(self).leave_span(type, detail), 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* self) {
        return renderer(self).text(type, std::string_view(bytes, size)), 0;
    };
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &to);
    return to.take();
}

}  // namespace cli::ui
