// SPDX-License-Identifier: MIT
#include "practice/html.hpp"

#include <fmt/format.h>

namespace practice::html {
namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--ink:#1c2128;--soft:#57606a;--paper:#fff;--card:#f4f6f8;--line:#d0d7de;
--good:#1a7f37;--bad:#b3261e;--one:#2563a8;--two:#b45309;--three:#6b4ba3}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa6b2;--paper:#14181d;--card:#1d232a;
--line:#3a434d;--good:#56d364;--bad:#ff8a80;--one:#79b8ff;--two:#f0b35b;--three:#c4a7f5}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem;max-width:56rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);
background:var(--paper)}
h1{font-size:1.6rem;line-height:1.25;margin:.2em 0}h2{font-size:1.2rem;margin:2rem 0 .6rem}
p{margin:.5em 0}.soft{color:var(--soft)}.big{font-size:1.25rem;font-weight:600}
.good{color:var(--good)}.bad{color:var(--bad)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:.8rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
.card h3{margin:0 0 .2rem;font-size:1rem}.card ul{margin:.4rem 0 0;padding-left:0;list-style:none}
.card li{padding-left:1.3rem;text-indent:-1.3rem;margin:.15rem 0;overflow-wrap:anywhere}
figure{margin:1rem 0}figcaption{font-weight:600;margin-bottom:.3rem}
.wide{overflow-x:auto}svg{display:block;width:100%;min-width:34rem;height:auto}
svg text{fill:var(--ink);font:13px system-ui,sans-serif}svg .faint{fill:var(--soft)}
table{border-collapse:collapse;margin:.5rem 0;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft)}th,td{padding:.25rem .7rem .25rem 0;text-align:left;
border-bottom:1px solid var(--line);vertical-align:top}td.n,th.n{text-align:right}
summary{cursor:pointer;color:var(--soft)}blockquote{margin:.4rem 0;padding-left:.8rem;
border-left:3px solid var(--line)}
@media(max-width:40rem){body{padding:.9rem;font-size:15px}}
@media print{body{max-width:none;padding:0}.card,figure,tr{break-inside:avoid}
details>:not(summary){display:block}svg{min-width:0}.wide{overflow:visible}}
)css";

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.:%– −-") == std::string_view::npos;
}

}  // namespace

std::string escape(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default:
                // Control characters are no HTML, whatever wrote them.
                if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') out += c;
        }
    }
    return out;
}

std::string page(std::string_view title, std::string_view body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}</body>\n"
        "</html>\n",
        escape(title), kStyle, body);
}

std::string table(std::string_view caption, const std::vector<std::vector<std::string>>& rows) {
    std::string out = fmt::format("<table>\n<caption>{}</caption>\n", escape(caption));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out += "<tr>";
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            const bool number = rows.size() > 1 && j < rows[1].size() && is_number(rows[1][j]);
            const char* tag = i == 0 ? "th" : "td";
            out += fmt::format("<{0}{1}>{2}</{0}>", tag, number ? " class=\"n\"" : "",
                               escape(rows[i][j]));
        }
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

std::string figure(const Figure& figure) {
    std::string out = fmt::format(
        "<figure>\n<figcaption>{0}</figcaption>\n<div class=\"wide\"><svg viewBox=\"0 0 {1} {2}\" "
        "role=\"img\" aria-label=\"{3}\"><title>{0}</title><desc>{3}</desc>\n{4}</svg></div>\n",
        escape(figure.title), figure.width, figure.height, escape(figure.described), figure.svg);
    if (!figure.numbers.empty())
        out += "<details><summary>In numbers</summary>\n" + figure.numbers + "</details>\n";
    return out + "</figure>\n";
}

}  // namespace practice::html
