// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// yaml-cpp is used only as a source of events. We build our own tree from them, because we want
// what its nodes do not give: whether a scalar was quoted, duplicate keys, a bound on depth and on
// what aliases multiply to, and places that stay exact when a value is a null. This is the only
// file that includes it.
#include <fmt/format.h>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/support/utf8.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 20;
constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostNodes = 20'000;  // counted after aliases are replaced
constexpr std::size_t kBytesPerNode = 64;   // a long text counts as several

[[noreturn]] void complain(const Source& source, std::size_t offset, std::string_view message) {
    throw UserError(Fault::invalid_package, quote(source, offset, message));
}

// From yaml-cpp's places (lines by '\n', columns in bytes) to offsets.
class Lines {
  public:
    explicit Lines(std::string_view text) : size_(text.size()) {
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;)
            starts_.push_back(++at);
    }
    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        if (mark.is_null()) return 0;
        const auto line = std::min(static_cast<std::size_t>(mark.line), starts_.size() - 1);
        return std::min(starts_[line] + static_cast<std::size_t>(mark.column), size_);
    }

  private:
    std::size_t size_;
    std::vector<std::size_t> starts_ = {0};
};

class TreeBuilder final : public YAML::EventHandler {
  public:
    TreeBuilder(const Source& source, const Lines& lines) : source_(source), lines_(lines) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (started_) complain(source_, place(mark), "expected one YAML document");
        started_ = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add({.offset = place(mark)}, anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto named = anchors_.find(anchor);
        if (named == anchors_.end())
            complain(source_, place(mark), "this alias stands inside the value it names");
        YamlNode copy = named->second.node;
        copy.offset = place(mark);
        count(named->second.size, mark);
        add(std::move(copy), YAML::NullAnchor, named->second.size);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const bool plain = tag == "?";
        if (!plain) demand_closed_quote(place(mark));
        if (!plain && tag != "!" && tag != "tag:yaml.org,2002:str") refuse_tag(mark, tag);
        const std::size_t weight = 1 + value.size() / kBytesPerNode;
        count(weight, mark);
        add({.kind = YamlNode::Kind::scalar, .plain = plain, .text = value, .offset = place(mark)},
            anchor, weight);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        if (tag != "?" && tag != "tag:yaml.org,2002:seq") refuse_tag(mark, tag);
        open(YamlNode::Kind::sequence, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        if (tag != "?" && tag != "tag:yaml.org,2002:map") refuse_tag(mark, tag);
        open(YamlNode::Kind::map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] bool started() const noexcept { return started_; }
    YamlNode take_root() { return std::move(root_); }

  private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor = YAML::NullAnchor;
        std::set<std::string> seen = {};  // keys so far
        std::size_t size = 1;
    };
    struct Named {
        YamlNode node;
        std::size_t size;
    };

    [[nodiscard]] std::size_t place(const YAML::Mark& mark) const { return lines_.offset(mark); }

    [[noreturn]] void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
        complain(source_, place(mark),
                 fmt::format("the YAML tag \"{}\" is not read here; write the value without it",
                             excerpt(tag, 60)));
    }

    // yaml-cpp takes a quote that is never closed for one that ends with the file.
    void demand_closed_quote(std::size_t at) const {
        const std::string_view text = source_.text;
        while (at < text.size() && (text[at] == '&' || text[at] == '!'))  // an anchor or a tag
            at = text.find_first_not_of(" \t\r\n",
                                        std::min(text.find_first_of(" \t\r\n", at), text.size()));
        if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return;
        const char quote_mark = text[at];
        for (std::size_t i = at + 1; i < text.size(); ++i) {
            if (text[i] == quote_mark) {
                const bool doubled =
                    quote_mark == '\'' && i + 1 < text.size() && text[i + 1] == '\'';
                if (!doubled) return;
                ++i;
            } else if (quote_mark == '"' && text[i] == '\\') {
                ++i;
            }
        }
        complain(source_, at, "the quote that opens here is never closed");
    }

    void count(std::size_t nodes, const YAML::Mark& mark) {
        nodes_ += nodes;
        if (nodes_ > kMostNodes)
            complain(source_, place(mark),
                     fmt::format("more than {} values, aliases counted", kMostNodes));
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (open_.size() >= kDeepest)
            complain(source_, place(mark), fmt::format("nested deeper than {} levels", kDeepest));
        count(1, mark);
        open_.push_back({{.kind = kind, .offset = place(mark)}, anchor});
    }

    void close() {
        Open done = std::move(open_.back());
        open_.pop_back();
        add(std::move(done.node), done.anchor, done.size);
    }

    void add(YamlNode node, YAML::anchor_t anchor, std::size_t size = 1) {
        if (anchor != YAML::NullAnchor) anchors_.insert_or_assign(anchor, Named{node, size});
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        parent.size += size;
        const bool is_key = parent.node.kind == YamlNode::Kind::map &&
                            parent.node.keys.size() == parent.node.values.size();
        if (is_key) {
            if (node.kind == YamlNode::Kind::null) node.kind = YamlNode::Kind::scalar;  // as ""
            if (node.kind != YamlNode::Kind::scalar)
                complain(source_, node.offset, "a key must be a word, not a list or a mapping");
            if (!parent.seen.insert(node.text).second)
                complain(source_, node.offset,
                         fmt::format("the key \"{}\" is given twice", excerpt(node.text, 60)));
        }
        auto& list = is_key ? parent.node.keys : parent.node.values;
        list.push_back(std::move(node));
    }

    const Source& source_;
    const Lines& lines_;
    bool started_ = false;
    std::size_t nodes_ = 0;
    YamlNode root_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Named> anchors_;
};

void demand_text(const Source& source) {
    std::string_view rest = source.text;
    while (!rest.empty()) {
        const Utf8Character c = first_character(rest);
        const std::size_t offset = source.text.size() - rest.size();
        if (!c.valid) complain(source, offset, "this is not UTF-8; save the file as UTF-8");
        if (c.code == 0) complain(source, offset, "a NUL byte; YAML is text");
        rest.remove_prefix(c.bytes);
    }
}

// The usual reason for a syntax error that YAML does not name: a tab in the indentation, at or
// before the place.
std::optional<std::size_t> tab_in_indentation(std::string_view text, std::size_t error) {
    std::optional<std::size_t> last;
    std::size_t line = 0;
    while (line <= error && line < text.size()) {
        const std::size_t word = text.find_first_not_of(" \t", line);
        const std::size_t tab = text.find('\t', line);
        if (tab != std::string_view::npos && tab < word) last = tab;
        const std::size_t end = text.find('\n', line);
        if (end == std::string_view::npos) break;
        line = end + 1;
    }
    return last;
}

[[noreturn]] void complain_of_syntax(const Source& source, std::size_t offset,
                                     const std::string& what) {
    if (const auto tab = tab_in_indentation(source.text, offset))
        complain(source, *tab, "a tab in the indentation; YAML wants spaces");
    complain(source, offset, "not valid YAML: " + what);
}

}  // namespace

YamlDocument::YamlDocument(Source source) : source_(std::move(source)) {
    if (source_.text.size() > kLargestFile)
        complain(source_, 0, fmt::format("the file is larger than {} KiB", kLargestFile >> 10));
    if (source_.text.starts_with("\xEF\xBB\xBF")) source_.text.erase(0, 3);
    demand_text(source_);
    const Lines lines(source_.text);
    TreeBuilder tree(source_, lines);
    try {
        std::istringstream in(source_.text);
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(tree)) {
        }
    } catch (const YAML::Exception& e) {
        complain_of_syntax(source_, lines.offset(e.mark), e.msg);
    }
    root_ = tree.take_root();
}

YamlDocument YamlDocument::read(const std::filesystem::path& path) {
    return YamlDocument(read_source(path, kLargestFile));
}

}  // namespace judge
