// A stack of the closing brackets that are still awaited. O(n).
#include <iostream>
#include <string>

int main() {
    std::string piece;
    std::cin >> piece;
    const std::string openers = "([{";
    const std::string closers = ")]}";
    std::string awaited;
    long long torn_off_left = 0;
    for (const char bracket : piece) {
        if (const auto kind = openers.find(bracket); kind != std::string::npos) {
            awaited.push_back(closers[kind]);
        } else if (awaited.empty()) {
            ++torn_off_left;
        } else if (awaited.back() == bracket) {
            awaited.pop_back();
        } else {
            std::cout << -1 << '\n';
            return 0;
        }
    }
    std::cout << torn_off_left + static_cast<long long>(awaited.size()) << '\n';
}
