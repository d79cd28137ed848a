// Wrong: keeps one counter per kind, so pairs of different kinds may cross.
#include <iostream>
#include <string>

int main() {
    std::string piece;
    std::cin >> piece;
    long long waiting[3] = {0, 0, 0};
    long long left = 0;
    for (const char bracket : piece) {
        const auto place = std::string("()[]{}").find(bracket);
        const auto kind = place / 2;
        if (place % 2 == 0) {
            ++waiting[kind];
        } else if (waiting[kind] > 0) {
            --waiting[kind];
        } else {
            ++left;
        }
    }
    std::cout << left + waiting[0] + waiting[1] + waiting[2] << '\n';
}
