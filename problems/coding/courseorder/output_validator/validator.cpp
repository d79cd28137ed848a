// Accepts every order of the courses that keeps all rules, and "impossible" exactly if the judges'
// answer says so. Usage: validator INPUT ANSWER FEEDBACK_DIR < OUTPUT; exit code 42 accepts, 43
// rejects, 1 means the package is broken.
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

constexpr int kAccept = 42;
constexpr int kReject = 43;
constexpr int kBroken = 1;

std::string feedback_directory;

[[noreturn]] void leave(int code, const std::string& message) {
    std::ofstream(feedback_directory + "judgemessage.txt") << message << '\n';
    if (code == kReject) std::ofstream(feedback_directory + "teammessage.txt") << message << '\n';
    std::exit(code);
}

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

// What the output showed instead of a number, cut to a length that can be printed.
std::string excerpt(const std::string& token) {
    return token.size() <= 20 ? "'" + token + "'" : "'" + token.substr(0, 20) + "...'";
}

// The course that a token names; nullopt if it is not a plain number from 1 to n.
std::optional<int> course(const std::string& token, int n) {
    if (token.empty() || token.size() > 6) return std::nullopt;
    int value = 0;
    for (const char c : token) {
        if (c < '0' || c > '9') return std::nullopt;
        value = 10 * value + (c - '0');
    }
    if (value < 1 || value > n) return std::nullopt;
    return value;
}

// position[c] is the place of course c in the printed order, from 1. `first` is the token read
// already.
std::vector<int> read_order(const std::string& first, int n) {
    std::vector<int> position(static_cast<std::size_t>(n) + 1, 0);
    std::string token = first;
    for (int place = 1; place <= n; ++place) {
        if (place > 1 && !(std::cin >> token)) {
            leave(kReject, "the order ends after " + std::to_string(place - 1) + " of " +
                               std::to_string(n) + " courses");
        }
        const auto taken = course(token, n);
        if (!taken)
            leave(kReject,
                  "place " + std::to_string(place) + " is not a course: " + excerpt(token));
        if (position[*taken] != 0)
            leave(kReject, "course " + std::to_string(*taken) + " is taken twice");
        position[*taken] = place;
    }
    return position;
}

void nothing_may_follow() {
    std::string token;
    if (std::cin >> token) leave(kReject, "there is more output than expected: " + excerpt(token));
}

// The first rule that the order breaks, as a message; empty if it keeps all of them.
std::string broken_rule(std::istream& input, int m, const std::vector<int>& position) {
    for (int rule = 1; rule <= m; ++rule) {
        int a = 0;
        int b = 0;
        if (!(input >> a >> b)) leave(kBroken, "the input ends early");
        if (position[a] > position[b]) {
            return "course " + std::to_string(b) + " is taken before course " + std::to_string(a) +
                   ", against rule " + std::to_string(rule);
        }
    }
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return kBroken;
    feedback_directory = argv[3];
    std::ios::sync_with_stdio(false);
    std::ifstream input(argv[1]);
    std::ifstream answer(argv[2]);
    int n = 0;
    int m = 0;
    std::string expected;
    if (!(input >> n >> m) || !(answer >> expected))
        leave(kBroken, "the input or the answer cannot be read");
    const bool possible = lower(expected) != "impossible";

    std::string first;
    if (!(std::cin >> first)) leave(kReject, "nothing was printed");
    if (lower(first) == "impossible") {
        nothing_may_follow();
        if (possible) leave(kReject, "there is an order that keeps all rules");
        leave(kAccept, "rightly found to be impossible");
    }
    const std::vector<int> position = read_order(first, n);
    nothing_may_follow();
    const std::string complaint = broken_rule(input, m, position);
    if (!complaint.empty()) leave(kReject, complaint);
    if (!possible)
        leave(kBroken, "the output is a right order, but the judges' answer says impossible");
    leave(kAccept, "all rules are kept");
}
