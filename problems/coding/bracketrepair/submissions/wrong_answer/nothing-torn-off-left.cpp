// Wrong: a closing bracket without an opener is called impossible, although its partner may be torn
// off.
#include <iostream>
#include <string>

int main() {
    std::string piece;
    std::cin >> piece;
    std::string awaited;
    for (const char bracket : piece) {
        const auto place = std::string("()[]{}").find(bracket);
        if (place % 2 == 0) {
            awaited.push_back("()[]{}"[place + 1]);
        } else if (!awaited.empty() && awaited.back() == bracket) {
            awaited.pop_back();
        } else {
            std::cout << -1 << '\n';
            return 0;
        }
    }
    std::cout << awaited.size() << '\n';
}
