// Wrong: any closing bracket closes any opening one.
#include <iostream>
#include <string>

int main() {
    std::string piece;
    std::cin >> piece;
    long long depth = 0;
    long long left = 0;
    for (const char bracket : piece) {
        if (std::string("([{").find(bracket) != std::string::npos) {
            ++depth;
        } else if (depth > 0) {
            --depth;
        } else {
            ++left;
        }
    }
    std::cout << left + depth << '\n';
}
