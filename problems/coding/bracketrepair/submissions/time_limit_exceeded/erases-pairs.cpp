// Slow: removes adjacent pairs until none is left, searching from the start each time. O(n^2) on
// deep nesting.
#include <iostream>
#include <string>

int main() {
    std::string piece;
    std::cin >> piece;
    const auto erase_one = [&piece] {
        for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
            const char a = piece[i];
            const char b = piece[i + 1];
            if ((a == '(' && b == ')') || (a == '[' && b == ']') || (a == '{' && b == '}')) {
                piece.erase(i, 2);
                return true;
            }
        }
        return false;
    };
    while (erase_one()) {
    }
    const auto last_closer = piece.find_last_of(")]}");
    const auto first_opener = piece.find_first_of("([{");
    const bool crossing = last_closer != std::string::npos && first_opener < last_closer;
    std::cout << (crossing ? -1 : static_cast<long long>(piece.size())) << '\n';
}
