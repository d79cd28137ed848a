// SPDX-License-Identifier: MIT
// Every new package asks for the same task, the sum of some integers, in the shape of its kind:
// small enough to be read in a minute, and complete, so that each part shows where yours will
// stand.
#include "judge/exchange/scaffold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "judge/support/error.hpp"

namespace judge::exchange {
namespace {

using Files = std::vector<SourceFile>;

constexpr const char* kValidatorRows = R"py(import re
import sys

lines = sys.stdin.buffer.read().split(b"\n")
number = rb"(0|-?[1-9][0-9]{0,9})"
if len(lines) != 3 or lines[2] or not re.fullmatch(rb"[1-9][0-9]{0,5}", lines[0]) or int(lines[0]) > 100000:
    sys.exit(43)
if not re.fullmatch(number + rb"( " + number + rb")*", lines[1]):
    sys.exit(43)
values = [int(x) for x in lines[1].split(b" ")]
sys.exit(42 if len(values) == int(lines[0]) and all(abs(x) <= 10**9 for x in values) else 43)
)py";

constexpr const char* kValidatorList = R"py(import re
import sys

text = sys.stdin.buffer.read()
number = rb"(0|-?[1-9][0-9]{0,9})"
if not re.fullmatch(rb"\[(" + number + rb"(," + number + rb")*)?\]\n", text):
    sys.exit(43)
values = [int(x) for x in text[1:-2].split(b",") if x]
sys.exit(42 if len(values) <= 100000 and all(abs(x) <= 10**9 for x in values) else 43)
)py";

constexpr const char* kValidatorCalls = R"py(import json
import re
import sys

text = sys.stdin.buffer.read()
try:
    names, arguments = [json.loads(line) for line in text.decode("ascii").split("\n")[:2]]
    shown = json.dumps(names, separators=(",", ":")) + "\n" + json.dumps(arguments, separators=(",", ":")) + "\n"
    good = shown.encode() == text and names[0] == "Tally" and arguments[0] == [] and len(names) == len(arguments)
    for name, given in zip(names[1:], arguments[1:]):
        if name == "add":
            good = good and len(given) == 1 and type(given[0]) is int and abs(given[0]) <= 10**9
        else:
            good = good and name == "total" and given == []
    sys.exit(42 if good and len(names) <= 10000 else 43)
except (ValueError, IndexError, TypeError, KeyError, AttributeError, RecursionError):
    sys.exit(43)
)py";

std::string generator(const char* show) {
    return fmt::format(
        R"py("""gen.py N LOW HIGH SEED: N integers between LOW and HIGH; gen.py growth N: the size ladder."""
import json
import random
import sys


def show(values):
{}

if sys.argv[1] == "growth":
    show([7] * int(sys.argv[2]))
else:
    n, low, high, seed = map(int, sys.argv[1:])
    rng = random.Random(seed)
    show([rng.randint(low, high) for _ in range(n)])
)py",
        show);
}

constexpr const char* kShowRows = "    print(len(values))\n    print(*values)\n";
constexpr const char* kShowList = "    print(json.dumps(values, separators=(\",\", \":\")))\n";
constexpr const char* kShowCalls =
    "    names = [\"Tally\"] + [\"add\", \"total\"] * len(values)\n"
    "    arguments = [[]]\n    for value in values:\n        arguments += [[value], []]\n"
    "    print(json.dumps(names, separators=(\",\", \":\")))\n    print(json.dumps(arguments, "
    "separators=(\",\", \":\")))\n";

// What differs between the kinds.
struct Kind {
    const char* name;
    const char* interview_kind;
    const char* task;
    const char* validator;
    const char* show;
    const char* signature;  // nullptr: standard input and output
    const char* samples[2];
    const char* invalid[4];
    const char* cpp;
    const char* python;
    const char* wrong_name;
    const char* wrong;
};

const Kind kKinds[] = {
    {"stdio",
     "stdio",
     "Read integers and print their sum.\n\n## Input\n\n- One line with an integer $n$ ($1 \\le n "
     "\\le 100\\,000$).\n- One line with $n$ integers, "
     "each between $-10^9$ and $10^9$.\n\n## Output\n\nPrint their sum.\n",
     kValidatorRows,
     kShowRows,
     nullptr,
     {"3\n1 2 -4\n", "1\n0\n"},
     {"0\n\n", "2\n1\n", "1\n01\n", "1\n2000000000\n"},
     "// Adds them up in 64 bits. O(n).\n#include <iostream>\n\nint main() {\n    int n = 0;\n    "
     "std::cin >> n;\n    long long sum = 0;\n"
     "    for (int i = 0; i < n; ++i) {\n        long long value = 0;\n        std::cin >> "
     "value;\n        sum += value;\n    }\n"
     "    std::cout << sum << '\\n';\n}\n",
     "# Adds them up. O(n).\ninput()\nprint(sum(map(int, input().split())))\n",
     "sum-in-32-bits.cpp",
     "// Adds them up in 32 bits.\n#include <iostream>\n\nint main() {\n    int n = 0;\n    "
     "std::cin >> n;\n    unsigned sum = 0;\n"
     "    for (int i = 0; i < n; ++i) {\n        long long value = 0;\n        std::cin >> "
     "value;\n        sum += static_cast<unsigned>(value);\n    }\n"
     "    std::cout << static_cast<int>(sum) << '\\n';\n}\n"},
    {"signature",
     "function",
     "Write a function that adds up integers.\n\n## Parameters\n\n- `nums`: at most $100\\,000$ "
     "integers, each between $-10^9$ and $10^9$.\n\n## Returns\n\n"
     "Their sum; $0$ if there are none.\n",
     kValidatorList,
     kShowList,
     "function: add_up\nparams:\n  - {name: nums, type: \"int[]\", doc: the integers}\nreturns: "
     "long\n",
     {"[1,2,-4]\n", "[]\n"},
     {"[1, 2]\n", "[01]\n", "[2000000000]\n", "1\n"},
     "// Adds them up in 64 bits. O(n).\n#include <vector>\n\nlong long add_up(std::vector<int>& "
     "nums) {\n    long long sum = 0;\n"
     "    for (int value : nums) sum += value;\n    return sum;\n}\n",
     "# Adds them up. O(n).\ndef add_up(nums):\n    total = 0\n    for value in nums:\n        "
     "total += value\n    return total\n",
     "forgets-the-last.py",
     "# Stops one too early.\ndef add_up(nums):\n    return sum(nums[:-1])\n"},
    {"class",
     "class",
     "Write a class that keeps a total.\n\n## Methods\n\n- `add(value)`: adds an integer between "
     "$-10^9$ and $10^9$.\n- `total()`: the sum of all that were "
     "added so far.\n\nThere are at most $10\\,000$ calls.\n",
     kValidatorCalls,
     kShowCalls,
     "class: Tally\nconstructor: {params: []}\nmethods:\n  - {name: add, params: [{name: value, "
     "type: int}], returns: void}\n"
     "  - {name: total, params: [], returns: long}\n",
     {"[\"Tally\",\"add\",\"total\"]\n[[],[5],[]]\n", "[\"Tally\",\"total\"]\n[[],[]]\n"},
     {"[\"Tally\"]\n[[1]]\n", "[\"Tally\",\"sub\"]\n[[],[1]]\n", "[\"Tally\",\"add\"]\n[[],[]]\n",
      "[\"Tally\", \"total\"]\n[[],[]]\n"},
     "// Keeps the sum in 64 bits. O(1) for each call.\nclass Tally {\n  public:\n    void add(int "
     "value) { total_ += value; }\n"
     "    long long total() { return total_; }\n\n  private:\n    long long total_ = 0;\n};\n",
     "# Keeps the sum. O(1) for each call.\nclass Tally:\n    def __init__(self):\n        "
     "self.sum = 0\n\n    def add(self, value):\n"
     "        self.sum += value\n\n    def total(self):\n        return self.sum\n",
     "remembers-the-last.py",
     "# Only knows the last value.\nclass Tally:\n    def __init__(self):\n        self.sum = "
     "0\n\n    def add(self, value):\n        self.sum = value\n\n"
     "    def total(self):\n        return self.sum\n"},
    {"ml",
     "ml",
     "Write a function that adds up the entries of a vector.\n\n## Parameters\n\n- `nums`: at most "
     "$100\\,000$ integers, each between $-10^9$ and $10^9$, as "
     "real numbers.\n\n## Returns\n\nTheir sum; relative errors up to $10^{-9}$ are accepted.\n",
     kValidatorList,
     kShowList,
     "function: add_up\nparams:\n  - {name: nums, type: vector, doc: the entries}\nreturns: "
     "double\n",
     {"[1,2,-4]\n", "[]\n"},
     {"[1, 2]\n", "[01]\n", "[2000000000]\n", "1\n"},
     "// Adds them up. O(n).\n#include <vector>\n\ndouble add_up(std::vector<double>& nums) {\n    "
     "double sum = 0;\n"
     "    for (double value : nums) sum += value;\n    return sum;\n}\n",
     "# Adds them up. O(n).\ndef add_up(nums):\n    total = 0.0\n    for value in nums:\n        "
     "total += value\n    return total\n",
     "absolute-values.py",
     "# Loses the signs.\ndef add_up(nums):\n    return float(sum(abs(value) for value in "
     "nums))\n"}};

std::string indented(std::string_view text) {
    std::string out = "|\n";
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = text.find('\n', at);
        out += fmt::format("          {}\n", text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string generators_yaml(const Kind& kind) {
    std::string text =
        "solution: /submissions/accepted/reference.cpp\n\ndata:\n  sample:\n    data:\n";
    for (int i = 0; i < 2; ++i)
        text += fmt::format("      \"{}\":\n        in: {}", i + 1, indented(kind.samples[i]));
    text +=
        "  secret:\n    data:\n"
        "      01-one: gen.py 1 -9 9 1\n      02-two: gen.py 2 -9 9 2\n      03-small: gen.py 10 "
        "-9 9 3\n      04-positive: gen.py 30 1 9 4\n"
        "      05-negative: gen.py 30 -9 -1 5\n      06-large-sum: gen.py 2000 900000000 "
        "1000000000 6\n"
        "      07-large-negative-sum: gen.py 2000 -1000000000 -900000000 7\n      08-zeros: gen.py "
        "5 0 0 8\n"
        "      09-mixed: gen.py 500 -1000000000 1000000000 9\n      10-largest: gen.py 4000 -1000 "
        "1000 10\n  invalid_input:\n    data:\n";
    for (int i = 0; i < 4; ++i)
        text += fmt::format("      \"{}\":\n        in: {}\n", i + 1, yaml_quoted(kind.invalid[i]));
    return text;
}

std::string alias_of(std::string_view title) {
    std::string alias;
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) != 0)
            alias += static_cast<char>(std::tolower(byte));
        else if (!alias.empty() && alias.back() != '-')
            alias += '-';
    }
    while (alias.ends_with('-')) alias.pop_back();
    return alias.empty() ? "problem" : alias;
}

void add_interview(const Kind& kind, std::string_view title, Files& files) {
    std::string text = fmt::format(
        "kind: {}\nalias: {}\ndifficulty: easy\nminutes: 10\npattern: [loop]\nroles: "
        "[software-engineer]\nround: phone-screen\n"
        "target: {{time: n, space: n}}\nclarifications:\n"
        "  - {{asks: [empty, none], answer: Look at the limits of the statement.}}\n"
        "  - {{asks: [overflow, large], answer: The sum may be larger than 32 bits.}}\n"
        "  - {{asks: [negative, sign], answer: The integers may be negative.}}\n"
        "growth:\n  sizes: [1000, 2000, 4000]\n  generator: gen.py growth {{n}}\n",
        kind.interview_kind, alias_of(title));
    if (std::string_view(kind.name) == "ml") text += "compare: {rel: 1e-9, abs: 1e-9}\n";
    files.push_back({"interview/interview.yaml", text});
    if (kind.signature != nullptr) files.push_back({"interview/signature.yaml", kind.signature});
    files.push_back({"interview/brief.en.md", "Here are some integers. What is their sum?\n"});
    files.push_back(
        {"interview/hints/01.en.md",
         "What do you have to remember while you look at one integer after the other?\n"});
    files.push_back({"interview/hints/02.en.md",
                     "One number is enough: the sum of those that you have seen.\n"});
    files.push_back({"interview/hints/03.en.md",
                     "How large can that number become? Choose its type accordingly.\n"});
    files.push_back(
        {"interview/followups/01.en.md", "And if the integers come from several machines?\n"});
    files.push_back({"interview/followups/02.en.md", "And if only the last hundred count?\n"});
    files.push_back({"interview/rubric.yaml",
                     "communication:\n  - Asks how large the integers are\nproblem_solving:\n  - "
                     "Sees that one pass is enough\n"
                     "technical_competency:\n  - Chooses a type that holds the sum\ntesting:\n  - "
                     "Tries one integer, and a large sum\n"});
}

}  // namespace

const std::vector<std::string>& scaffold_kinds() {
    static const std::vector<std::string> kNames = [] {
        std::vector<std::string> names;
        for (const Kind& kind : kKinds) names.emplace_back(kind.name);
        return names;
    }();
    return kNames;
}

NewPackage scaffold(std::string_view wanted, std::string_view title) {
    const Kind* const kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                          [&](const Kind& each) { return wanted == each.name; });
    if (kind == std::end(kKinds))
        throw UserError(Fault::usage, fmt::format("there is no kind \"{}\"", wanted));
    NewPackage package = {.id = package_id(title), .files = {}, .notes = {}};
    Files& files = package.files;
    files.push_back(
        {"problem.yaml", problem_yaml(title, "cc by-sa",
                                      "credits:\n  authors:\n    - You\nlimits:\n  time_limit: "
                                      "1.0\n  memory: 256\nkeywords: [loop]\n")});
    files.push_back({"statement/problem.en.md", kind->task});
    files.push_back({"solution/solution.en.md",
                     "Go through the integers once and keep their sum in 64 bits: $O(n)$.\n"});
    files.push_back({"input_validators/validator.py", kind->validator});
    files.push_back({"generators/gen.py", generator(kind->show)});
    files.push_back({"generators/generators.yaml", generators_yaml(*kind)});
    files.push_back({"submissions/accepted/reference.cpp", kind->cpp});
    files.push_back({"submissions/accepted/reference.py", kind->python});
    files.push_back({fmt::format("submissions/wrong_answer/{}", kind->wrong_name), kind->wrong});
    add_interview(*kind, title, files);
    return package;
}

}  // namespace judge::exchange
