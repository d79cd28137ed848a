// Wrong: a closing bracket of the wrong kind is counted as one more missing bracket instead of
// making it impossible.
#include <iostream>
#include <string>

int main() {
    std::string piece;
    std::cin >> piece;
    std::string awaited;
    long long missing = 0;
    for (const char bracket : piece) {
        const auto place = std::string("()[]{}").find(bracket);
        if (place % 2 == 0) {
            awaited.push_back("()[]{}"[place + 1]);
        } else if (!awaited.empty() && awaited.back() == bracket) {
            awaited.pop_back();
        } else {
            ++missing;
        }
    }
    std::cout << missing + static_cast<long long>(awaited.size()) << '\n';
}
