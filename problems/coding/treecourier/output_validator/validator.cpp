// SPDX-License-Identifier: MIT
// Compares values. Made by spar from interview/interview.yaml; do not edit.
// Values of signature problems: read, written and compared. Needs nothing but the standard library
// (C++17), because its text is also shipped inside packages as an ordinary output validator
// (validator_source.hpp).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace judge::run {

// A JSON value as a driver writes it, with NaN and Infinity; no objects. A number written with a
// point, an exponent or as NaN or ±Infinity is a double, else an integer of 64 bits.
struct Value {
    using Array = std::vector<Value>;
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array> data;

    [[nodiscard]] bool is_number() const noexcept { return data.index() == 2 || data.index() == 3; }
    [[nodiscard]] const Array* array() const noexcept { return std::get_if<Array>(&data); }
};

constexpr std::size_t kValueDepth = 128;

// Reads all values of `text`, separated by white space. False, with what is wrong and where in
// `why`, if it is not made of values.
bool parse_values(std::string_view text, std::vector<Value>& values, std::string& why);

// One line, shortest form that reads back as the same value.
std::string print_value(const Value& value);

// The same, cut to about `limit` bytes.
std::string print_value(const Value& value, std::size_t limit);

enum class ValueOrder {
    exact,
    outermost,
    everywhere
};  // of the elements of lists: does it matter, and where not

enum class ValueResults {
    one,
    calls
};  // calls: the single value is the list of what each call of a class problem returned

struct ValueRule {
    ValueOrder order = ValueOrder::exact;
    ValueResults results = ValueResults::one;
    double abs =
        0;  // numbers of which one is a double: |got - expected| <= abs, or <= rel * |expected|
    double rel = 0;
};

struct ValueResult {
    enum class Kind { equal, different, undecided };  // undecided: too much work to tell
    Kind kind = Kind::equal;
    std::string where;  // "return value, index 1"
    std::string expected;
    std::string got;
    std::string note;  // what would have made it right
};

// Several values: one result each, in order. ValueRule::order is about each result, never about the
// order of results.
ValueResult compare_values(const std::vector<Value>& expected, const std::vector<Value>& got,
                           const ValueRule& rule);

}  // namespace judge::run

#include <optional>


namespace judge::run {

// Sorts the lists of which the order does not matter, so that equal values become identical.
void sort_values(Value& value, ValueOrder order);

// A total order in which numbers of both kinds stand by their exact value, NaN last: <0, 0, >0.
int value_order(const Value& a, const Value& b);

// Equality of values that sort_values() has been applied to.
class ValueComparer {
  public:
    explicit ValueComparer(const ValueRule& rule) : rule_(rule) {}

    bool equal(const Value& expected, const Value& got, ValueOrder order);

    // An element of each side that finds no partner on the other; null where that side has none.
    struct Odd {
        const Value* missing = nullptr;
        const Value* extra = nullptr;
    };
    std::optional<Odd> find_odd(const Value::Array& expected, const Value::Array& got,
                                ValueOrder order);

    [[nodiscard]] const ValueRule& rule() const { return rule_; }
    // So much work was done that a negative answer is not to be trusted.
    [[nodiscard]] bool exhausted() const { return work_ > kMostWork; }

    static ValueOrder inner(ValueOrder order) {
        return order == ValueOrder::everywhere ? order : ValueOrder::exact;
    }

  private:
    static constexpr std::size_t kMostWork = 200'000'000;
    [[nodiscard]] bool tolerant() const { return rule_.abs > 0 || rule_.rel > 0; }
    bool equal_in_order(const Value::Array& expected, const Value::Array& got, ValueOrder order);

    ValueRule rule_;
    std::size_t work_ = 0;
};

}  // namespace judge::run
#include <charconv>
#include <cmath>
#include <limits>


namespace judge::run {
namespace {

void append_utf8(std::string& out, unsigned code) {
    const auto push = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        push(code);
    } else if (code < 0x800) {
        push(0xC0 | (code >> 6));
        push(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        push(0xE0 | (code >> 12));
        push(0x80 | ((code >> 6) & 0x3F));
        push(0x80 | (code & 0x3F));
    } else {
        push(0xF0 | (code >> 18));
        push(0x80 | ((code >> 12) & 0x3F));
        push(0x80 | ((code >> 6) & 0x3F));
        push(0x80 | (code & 0x3F));
    }
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool all(std::vector<Value>& values) {
        for (skip(); at_ < text_.size(); skip()) {
            values.emplace_back();
            if (!value(values.back(), 0)) return false;
        }
        return true;
    }
    [[nodiscard]] std::string why() const { return why_ + " at byte " + std::to_string(at_ + 1); }

  private:
    bool fail(const char* why) {
        why_ = why;
        return false;
    }
    void skip() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || (text_[at_] >= '\t' && text_[at_] <= '\r')))
            ++at_;
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool word(std::string_view expected) {
        if (text_.substr(at_, expected.size()) != expected) return false;
        const std::size_t end = at_ + expected.size();
        if (end < text_.size() &&
            (std::string_view(",] \t\n\v\f\r").find(text_[end]) == std::string_view::npos))
            return false;
        at_ = end;
        return true;
    }

    bool value(Value& out, std::size_t depth);
    bool list(Value& out, std::size_t depth);
    bool quoted(std::string& out);
    bool escape(std::string& out);
    bool unicode(unsigned& unit);
    bool number(Value& out);

    std::string_view text_;
    std::size_t at_ = 0;
    std::string why_;
};

bool Reader::value(Value& out, std::size_t depth) {
    if (peek() == '[') return list(out, depth);
    if (peek() == '"') return quoted(out.data.emplace<std::string>());
    if (word("null")) return true;
    if (word("true")) return out.data = true, true;
    if (word("false")) return out.data = false, true;
    if (word("NaN")) return out.data = std::numeric_limits<double>::quiet_NaN(), true;
    if (word("Infinity")) return out.data = std::numeric_limits<double>::infinity(), true;
    if (word("-Infinity")) return out.data = -std::numeric_limits<double>::infinity(), true;
    return number(out);
}

bool Reader::list(Value& out, std::size_t depth) {
    if (depth >= kValueDepth) return fail("lists are nested too deeply");
    auto& elements = out.data.emplace<Value::Array>();
    ++at_;
    skip();
    if (peek() == ']') return ++at_, true;
    for (;;) {
        elements.emplace_back();
        skip();
        if (!value(elements.back(), depth + 1)) return false;
        skip();
        if (peek() == ']') return ++at_, true;
        if (peek() != ',') return fail("expected , or ]");
        ++at_;
    }
}

bool Reader::quoted(std::string& out) {
    for (++at_; at_ < text_.size();) {
        const char c = text_[at_];
        if (c == '"') return ++at_, true;
        if (c == '\n') return fail("a string is not closed on its line");
        if (c != '\\') {
            out.push_back(c);
            ++at_;
        } else if (!escape(out)) {
            return false;
        }
    }
    return fail("a string is not closed");
}

bool Reader::escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    ++at_;
    if (peek() != 'u') {
        const auto which = at_ < text_.size() ? kLetters.find(text_[at_]) : std::string_view::npos;
        if (which == std::string_view::npos) return fail("unknown escape in a string");
        out.push_back(kMeanings[which]);
        ++at_;
        return true;
    }
    unsigned code = 0;
    if (!unicode(code)) return false;
    if (code >= 0xD800 && code < 0xDC00) {
        unsigned low = 0;
        if (text_.substr(at_, 2) != "\\u") return fail("half of a surrogate pair in a string");
        ++at_;
        if (!unicode(low)) return false;
        if (low < 0xDC00 || low > 0xDFFF) return fail("half of a surrogate pair in a string");
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code < 0xE000) {
        return fail("half of a surrogate pair in a string");
    }
    append_utf8(out, code);
    return true;
}

// At the u of \uXXXX.
bool Reader::unicode(unsigned& unit) {
    const auto digits = text_.substr(at_ + 1 < text_.size() ? at_ + 1 : text_.size(), 4);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (digits.size() != 4 || error != std::errc() || end != digits.data() + 4)
        return fail("expected four hexadecimal digits in a string");
    at_ += 5;
    return true;
}

bool Reader::number(Value& out) {
    const auto digits = [&] {
        const std::size_t start = at_;
        while (peek() >= '0' && peek() <= '9') ++at_;
        return at_ > start;
    };
    const std::size_t start = at_;
    if (peek() == '-') ++at_;
    if (!digits()) return fail("expected a value");
    bool fractional = false;
    if (peek() == '.') {
        ++at_;
        fractional = true;
        if (!digits()) return fail("expected a digit after the point");
    }
    if (peek() == 'e' || peek() == 'E') {
        ++at_;
        fractional = true;
        if (peek() == '+' || peek() == '-') ++at_;
        if (!digits()) return fail("expected a digit in the exponent");
    }
    const auto text = text_.substr(start, at_ - start);
    if (!fractional) {
        auto& integer = out.data.emplace<std::int64_t>();
        const auto result = std::from_chars(text.data(), text.data() + text.size(), integer);
        return result.ec == std::errc() || fail("an integer does not fit into 64 bits");
    }
    auto& real = out.data.emplace<double>();
    const auto result = std::from_chars(text.data(), text.data() + text.size(), real);
    return result.ec == std::errc() || fail("a number is too large or too small for a double");
}

void append_quoted(std::string& out, const std::string& text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out.push_back(kHex[byte >> 4]);
            out.push_back(kHex[byte & 15]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

void append_double(std::string& out, double real) {
    if (std::isnan(real)) {
        out += "NaN";
    } else if (std::isinf(real)) {
        out += real < 0 ? "-Infinity" : "Infinity";
    } else {
        char text[40];
        const char* const end = std::to_chars(text, text + sizeof text, real).ptr;
        const std::string_view shown(text, static_cast<std::size_t>(end - text));
        out += shown;
        if (shown.find_first_of(".e") == std::string_view::npos) out += ".0";
    }
}

void append_value(std::string& out, const Value& value, std::size_t limit) {
    if (out.size() > limit) return;
    switch (value.data.index()) {
        case 0: out += "null"; break;
        case 1: out += std::get<bool>(value.data) ? "true" : "false"; break;
        case 2: out += std::to_string(std::get<std::int64_t>(value.data)); break;
        case 3: append_double(out, std::get<double>(value.data)); break;
        case 4: append_quoted(out, std::get<std::string>(value.data)); break;
        default: {
            out.push_back('[');
            bool first = true;
            for (const Value& element : std::get<Value::Array>(value.data)) {
                if (out.size() > limit) break;
                if (!first) out.push_back(',');
                first = false;
                append_value(out, element, limit);
            }
            out.push_back(']');
        }
    }
}

}  // namespace

bool parse_values(std::string_view text, std::vector<Value>& values, std::string& why) {
    Reader reader(text);
    if (reader.all(values)) return true;
    why = reader.why();
    return false;
}

std::string print_value(const Value& value) {
    std::string out;
    append_value(out, value, std::string::npos);
    return out;
}

std::string print_value(const Value& value, std::size_t limit) {
    std::string out;
    append_value(out, value, limit);
    if (out.size() <= limit) return out;
    std::size_t cut = limit;
    while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
    return out.substr(0, cut) + " ...";
}

}  // namespace judge::run
// Theory of operation. Both sides are first sorted where order does not matter. Without a tolerance
// they are then equal or not. With one, equality is not transitive, so that pairing by sorting may
// fail although a pairing exists: then a perfect matching is sought by augmenting paths. Candidates
// are narrowed by the smallest finite number in an element: in any pairing of numbers within a
// tolerance of which the bounds grow with the number (rel <= 1), the smallest ones also are within
// it.
#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>


namespace judge::run {
namespace {

// -1, 0, 1; exact for every pair of 64 bits and double. Not for NaN.
int compare_mixed(std::int64_t a, double b) {
    if (b >= 9223372036854775808.0) return -1;
    if (b < -9223372036854775808.0) return 1;
    const double whole = std::trunc(b);
    const auto integer = static_cast<std::int64_t>(whole);
    if (a != integer) return a < integer ? -1 : 1;
    return b > whole ? -1 : (b < whole ? 1 : 0);
}

int sign(bool less, bool greater) { return less ? -1 : (greater ? 1 : 0); }

int compare_number_order(const Value& a, const Value& b) {
    const auto* ai = std::get_if<std::int64_t>(&a.data);
    const auto* bi = std::get_if<std::int64_t>(&b.data);
    if (ai != nullptr && bi != nullptr) return sign(*ai<*bi, *ai> * bi);
    const double ad = ai != nullptr ? 0 : std::get<double>(a.data);
    const double bd = bi != nullptr ? 0 : std::get<double>(b.data);
    if (std::isnan(ad) || std::isnan(bd)) return sign(!std::isnan(ad), !std::isnan(bd));
    if (ai != nullptr) return compare_mixed(*ai, bd);
    if (bi != nullptr) return -compare_mixed(*bi, ad);
    return sign(ad<bd, ad> bd);
}

// null, booleans, numbers, strings, lists.
int rank(const Value& value) {
    return value.is_number() ? 2 : static_cast<int>(value.data.index());
}

int compare_order(const Value& a, const Value& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b) ? -1 : 1;
    if (a.is_number()) return compare_number_order(a, b);
    if (const auto* x = a.array()) {
        const auto& y = *b.array();
        for (std::size_t i = 0; i < x->size() && i < y.size(); ++i)
            if (const int order = compare_order((*x)[i], y[i]); order != 0) return order;
        return sign(x->size() < y.size(), x->size() > y.size());
    }
    if (const auto* text = std::get_if<std::string>(&a.data)) {
        const int order = text->compare(std::get<std::string>(b.data));
        return sign(order<0, order> 0);
    }
    if (const auto* truth = std::get_if<bool>(&a.data))
        return static_cast<int>(*truth) - static_cast<int>(std::get<bool>(b.data));
    return 0;  // null
}

bool numbers_match(const Value& expected, const Value& got, const ValueRule& rule) {
    if (compare_number_order(expected, got) == 0) return true;
    const bool integers = expected.data.index() == 2 && got.data.index() == 2;
    if (integers || (rule.abs <= 0 && rule.rel <= 0)) return false;
    const auto real = [](const Value& value) {
        const auto* integer = std::get_if<std::int64_t>(&value.data);
        return integer != nullptr ? static_cast<long double>(*integer)
                                  : static_cast<long double>(std::get<double>(value.data));
    };
    const long double e = real(expected);
    const long double g = real(got);
    if (!std::isfinite(e) || !std::isfinite(g)) return false;
    const long double gap = std::fabs(g - e);
    return gap <= static_cast<long double>(rule.abs) ||
           gap <= static_cast<long double>(rule.rel) * std::fabs(e);
}

// The smallest finite number anywhere in a value; +infinity if there is none.
double smallest(const Value& value) {
    double least = std::numeric_limits<double>::infinity();
    if (const auto* integer = std::get_if<std::int64_t>(&value.data)) {
        least = static_cast<double>(*integer);
    } else if (const auto* real = std::get_if<double>(&value.data)) {
        if (std::isfinite(*real)) least = *real;
    } else if (const auto* array = value.array()) {
        for (const Value& element : *array) least = std::min(least, smallest(element));
    }
    return least;
}

// A perfect matching between the elements of two lists of equal length.
class Matcher {
  public:
    Matcher(ValueComparer& comparer, const Value::Array& expected, const Value::Array& got,
            ValueOrder order)
        : comparer_(comparer),
          expected_(expected),
          got_(got),
          order_(order),
          partner_(expected.size(), kNone),
          owner_(got.size(), kNone),
          reached_from_(got.size(), kNone),
          reached_in_(got.size(), 0) {
        for (const Value& value : expected) expected_key_.push_back(smallest(value));
        for (std::size_t i = 0; i < got.size(); ++i) by_key_.emplace_back(smallest(got[i]), i);
        std::sort(by_key_.begin(), by_key_.end());
    }

    // The index of an expected element that stays alone, or kNone.
    std::size_t run() {
        for (std::size_t i = 0; i < expected_.size(); ++i)
            if (comparer_.equal(expected_[i], got_[i], order_)) partner_[i] = owner_[i] = i;
        std::size_t alone = kNone;
        for (std::size_t i = 0; i < expected_.size(); ++i)
            if (partner_[i] == kNone && !augment(i) && alone == kNone) alone = i;
        return alone;
    }
    [[nodiscard]] std::size_t free_got() const {
        for (std::size_t i = 0; i < owner_.size(); ++i)
            if (owner_[i] == kNone) return i;
        return kNone;
    }
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  private:
    using Key = std::pair<double, std::size_t>;

    [[nodiscard]] std::pair<std::size_t, std::size_t> window(double key) const {
        const ValueRule& rule = comparer_.rule();
        if (rule.rel > 1) return {0, by_key_.size()};
        double low = key;
        double high = key;
        if (std::isfinite(key)) {
            const double reach =
                std::max(rule.abs, rule.rel * std::fabs(key)) * (1 + 1e-9) + std::fabs(key) * 1e-12;
            low -= reach;
            high += reach;
        }
        const auto begin = std::lower_bound(by_key_.begin(), by_key_.end(), Key{low, 0});
        const auto end = std::upper_bound(begin, by_key_.end(), Key{high, kNone});
        return {static_cast<std::size_t>(begin - by_key_.begin()),
                static_cast<std::size_t>(end - by_key_.begin())};
    }

    // Breadth first over alternating paths from an unmatched expected element to a free one of got.
    bool augment(std::size_t root) {
        ++search_;
        std::deque<std::size_t> queue = {root};
        while (!queue.empty()) {
            const std::size_t e = queue.front();
            queue.pop_front();
            const auto [begin, end] = window(expected_key_[e]);
            for (std::size_t k = begin; k < end; ++k) {
                const std::size_t g = by_key_[k].second;
                if (reached_in_[g] == search_ || comparer_.exhausted()) continue;
                if (!comparer_.equal(expected_[e], got_[g], order_)) continue;
                reached_in_[g] = search_;
                reached_from_[g] = e;
                if (owner_[g] == kNone) return flip(g), true;
                queue.push_back(owner_[g]);
            }
        }
        return false;
    }
    void flip(std::size_t g) {
        while (g != kNone) {
            const std::size_t e = reached_from_[g];
            const std::size_t next = partner_[e];
            partner_[e] = g;
            owner_[g] = e;
            g = next;
        }
    }

    ValueComparer& comparer_;
    const Value::Array& expected_;
    const Value::Array& got_;
    ValueOrder order_;
    std::vector<std::size_t> partner_;       // of expected: index in got
    std::vector<std::size_t> owner_;         // of got: index in expected
    std::vector<std::size_t> reached_from_;  // of got: by which expected one the search came here
    std::vector<std::size_t> reached_in_;    // of got: in which search
    std::size_t search_ = 0;
    std::vector<double> expected_key_;
    std::vector<Key> by_key_;
};

}  // namespace

void sort_values(Value& value, ValueOrder order) {
    auto* array = std::get_if<Value::Array>(&value.data);
    if (order == ValueOrder::exact || array == nullptr) return;
    if (order == ValueOrder::everywhere)
        for (Value& element : *array) sort_values(element, order);
    std::stable_sort(array->begin(), array->end(),
                     [](const Value& a, const Value& b) { return compare_order(a, b) < 0; });
}

int value_order(const Value& a, const Value& b) { return compare_order(a, b); }

bool ValueComparer::equal(const Value& expected, const Value& got, ValueOrder order) {
    ++work_;
    if (expected.is_number() && got.is_number()) return numbers_match(expected, got, rule_);
    const auto* e = expected.array();
    const auto* g = got.array();
    if (e == nullptr || g == nullptr) return compare_order(expected, got) == 0;
    if (e->size() != g->size()) return false;
    if (order == ValueOrder::exact || !tolerant()) return equal_in_order(*e, *g, inner(order));
    return equal_in_order(*e, *g, inner(order)) ||
           Matcher(*this, *e, *g, inner(order)).run() == Matcher::kNone;
}

bool ValueComparer::equal_in_order(const Value::Array& expected, const Value::Array& got,
                                   ValueOrder order) {
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!equal(expected[i], got[i], order)) return false;
    return true;
}

std::optional<ValueComparer::Odd> ValueComparer::find_odd(const Value::Array& expected,
                                                          const Value::Array& got,
                                                          ValueOrder order) {
    if (tolerant()) {
        Matcher matcher(*this, expected, got, inner(order));
        const std::size_t alone = matcher.run();
        if (alone == Matcher::kNone) return std::nullopt;
        return Odd{&expected[alone], &got[matcher.free_got()]};
    }
    Odd odd;
    std::size_t g = 0;
    std::size_t e = 0;
    while ((e < expected.size() || g < got.size()) &&
           (odd.missing == nullptr || odd.extra == nullptr)) {
        const int sign =
            e == expected.size() ? 1 : (g == got.size() ? -1 : value_order(expected[e], got[g]));
        if (sign < 0 && odd.missing == nullptr) odd.missing = &expected[e];
        if (sign > 0 && odd.extra == nullptr) odd.extra = &got[g];
        e += sign <= 0;
        g += sign >= 0;
    }
    if (odd.missing == nullptr && odd.extra == nullptr) return std::nullopt;
    return odd;
}

}  // namespace judge::run

namespace judge::run {
namespace {

constexpr std::size_t kShown = 200;

std::string list_of(std::size_t size) { return "a list of " + std::to_string(size); }

// For people: a list by its length where the other side is none.
std::string described(const Value& value, const Value& other) {
    if (value.array() != nullptr && other.array() == nullptr) return list_of(value.array()->size());
    return print_value(value, kShown);
}

bool equal_ignoring_case(const std::string& a, const std::string& b) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

std::string scalar_note(const Value& expected, const Value& got) {
    const auto* e = std::get_if<std::string>(&expected.data);
    const auto* g = std::get_if<std::string>(&got.data);
    if (e != nullptr && g != nullptr)
        return equal_ignoring_case(*e, *g) ? "equal if letter case is ignored" : "";
    if (g != nullptr && *g == print_value(expected))
        return "a string where another type is expected";
    if (e != nullptr && *e == print_value(got)) return "expected a string";
    return "";
}

class Explainer {
  public:
    explicit Explainer(const ValueRule& rule) : rule_(rule), comparer_(rule) {}

    // `expected` and `got` are sorted by now.
    ValueResult explain(const std::string& where, const Value& expected, const Value& got) {
        return explain(where, expected, got, rule_.order);
    }
    bool equal(const Value& expected, const Value& got) {
        return comparer_.equal(expected, got, rule_.order);
    }
    [[nodiscard]] bool exhausted() const { return comparer_.exhausted(); }

  private:
    ValueResult explain(const std::string& where, const Value& expected, const Value& got,
                        ValueOrder order) {
        const auto* e = expected.array();
        const auto* g = got.array();
        if (e == nullptr || g == nullptr)
            return {ValueResult::Kind::different, where, described(expected, got),
                    described(got, expected), scalar_note(expected, got)};
        return order == ValueOrder::exact ? explain_list(where, *e, *g)
                                          : explain_set(where, *e, *g, order);
    }

    ValueResult explain_list(const std::string& where, const Value::Array& e,
                             const Value::Array& g) {
        for (std::size_t i = 0; i < e.size() && i < g.size(); ++i) {
            if (comparer_.equal(e[i], g[i], ValueOrder::exact)) continue;
            auto result =
                explain(where + ", index " + std::to_string(i), e[i], g[i], ValueOrder::exact);
            if (result.note.empty() && e.size() != g.size())
                result.note = "expected " + list_of(e.size()) + ", got " + list_of(g.size());
            return result;
        }
        const std::size_t at = e.size() < g.size() ? e.size() : g.size();
        const auto shown = [at](const Value::Array& list) {
            return list.size() > at ? print_value(list[at], kShown)
                                    : std::string("the end of the list");
        };
        return {ValueResult::Kind::different, where + ", index " + std::to_string(at), shown(e),
                shown(g), "expected " + list_of(e.size()) + ", got " + list_of(g.size())};
    }

    ValueResult explain_set(const std::string& where, const Value::Array& e, const Value::Array& g,
                            ValueOrder order) {
        if (e.size() != g.size() && (rule_.abs > 0 || rule_.rel > 0))
            return {ValueResult::Kind::different, where, list_of(e.size()), list_of(g.size()), ""};
        const auto odd = comparer_.find_odd(e, g, order);
        ValueResult result = {ValueResult::Kind::different, where, list_of(e.size()),
                              list_of(g.size()), ""};
        if (!odd) return result;
        result.expected = odd->missing != nullptr
                              ? "an element " + print_value(*odd->missing, kShown)
                              : "no further element";
        result.got = odd->extra != nullptr
                         ? print_value(*odd->extra, kShown) + " instead, in any order"
                         : "none such";
        if (e.size() != g.size())
            result.note = "expected " + list_of(e.size()) + ", got " + list_of(g.size());
        return result;
    }

    ValueRule rule_;
    ValueComparer comparer_;
};

ValueResult compare_one(const std::string& where, Value expected, Value got,
                        const ValueRule& rule) {
    sort_values(expected, rule.order);
    sort_values(got, rule.order);
    Explainer explainer(rule);
    if (explainer.equal(expected, got)) return {};
    if (explainer.exhausted()) return {ValueResult::Kind::undecided, where, "", "", ""};
    ValueResult result = explainer.explain(where, expected, got);
    if (result.note.empty() && rule.order == ValueOrder::exact && expected.array() != nullptr &&
        got.array() != nullptr) {
        sort_values(expected, ValueOrder::outermost);
        sort_values(got, ValueOrder::outermost);
        if (explainer.equal(expected, got)) result.note = "the same elements in another order";
    }
    return result;
}

ValueResult compare_all(const std::string& each, const Value::Array& expected,
                        const Value::Array& got, const ValueRule& rule) {
    for (std::size_t i = 0; i < expected.size() && i < got.size(); ++i) {
        ValueResult result = compare_one(each + std::to_string(i + 1), expected[i], got[i], rule);
        if (result.kind != ValueResult::Kind::equal) return result;
    }
    if (expected.size() == got.size()) return {};
    const auto results = [](std::size_t n) {
        return std::to_string(n) + (n == 1 ? " result" : " results");
    };
    return {ValueResult::Kind::different, "number of results", results(expected.size()),
            results(got.size()), ""};
}

}  // namespace

ValueResult compare_values(const std::vector<Value>& expected, const std::vector<Value>& got,
                           const ValueRule& rule) {
    if (expected.size() == 1 && got.empty())
        return {ValueResult::Kind::different, "return value", print_value(expected[0], kShown),
                "no result", "the program ended before your function returned"};
    if (expected.size() != 1 || got.size() != 1) return compare_all("result ", expected, got, rule);
    const auto* calls = expected[0].array();
    const auto* returned = got[0].array();
    if (rule.results == ValueResults::calls && calls != nullptr && returned != nullptr)
        return compare_all("call ", *calls, *returned, rule);
    return compare_one("return value", expected[0], got[0], rule);
}

}  // namespace judge::run
// ------------------------------------------------------------------------------------------------------------------
// An output validator: validator INPUT ANSWER FEEDBACK_DIRECTORY/ [exact|multiset|multisets] [calls] [abs X] [rel X] < output
// Exit code 42: accepted, 43: wrong answer (the reason stands in judgemessage.txt), 1: the call or the answer is wrong.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using namespace judge::run;

constexpr int kAccepted = 42;
constexpr int kWrongAnswer = 43;
constexpr int kFault = 1;

ValueRule stated_rule() {
    ValueRule rule;
    rule.order = ValueOrder::exact;
    rule.results = ValueResults::calls;
    rule.abs = 0;
    rule.rel = 0;
    return rule;
}

bool read_number(const char* text, double& number) {
    char* end = nullptr;
    number = std::strtod(text, &end);
    return end != text && *end == '\0' && number >= 0;
}

bool read_arguments(int count, char** words, ValueRule& rule) {
    for (int i = 4; i < count; ++i) {
        const std::string word = words[i];
        if (word == "exact") rule.order = ValueOrder::exact;
        else if (word == "multiset") rule.order = ValueOrder::outermost;
        else if (word == "multisets") rule.order = ValueOrder::everywhere;
        else if (word == "calls") rule.results = ValueResults::calls;
        else if ((word != "abs" && word != "rel") || i + 1 == count ||
                 !read_number(words[++i], word == "abs" ? rule.abs : rule.rel)) return false;
    }
    return true;
}

std::string read_all(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

int reject(const std::string& directory, const std::string& message) {
    std::ofstream(directory + "judgemessage.txt", std::ios::binary) << message << "\n";
    return kWrongAnswer;
}

int fault(const std::string& message) {
    std::cerr << message << "\n";
    return kFault;
}

}  // namespace

int main(int count, char** words) {
    ValueRule rule = stated_rule();
    if (count < 4 || !read_arguments(count, words, rule))
        return fault("usage: validator INPUT ANSWER FEEDBACK_DIRECTORY/ [exact|multiset|multisets] [calls] [abs X] [rel X]");
    std::ifstream answer(words[2], std::ios::binary);
    if (!answer) return fault("the answer cannot be read");
    std::vector<Value> expected, got;
    std::string why;
    if (!parse_values(read_all(answer), expected, why)) return fault("the answer is not made of values: " + why);
    if (!parse_values(read_all(std::cin), got, why)) return reject(words[3], "the output is not made of values: " + why);
    const ValueResult result = compare_values(expected, got, rule);
    if (result.kind == ValueResult::Kind::equal) return kAccepted;
    if (result.kind == ValueResult::Kind::undecided) return fault("too many nearly equal elements to compare");
    return reject(words[3], result.where + ": expected " + result.expected + ", got " + result.got +
                                (result.note.empty() ? "" : " (" + result.note + ")"));
}
