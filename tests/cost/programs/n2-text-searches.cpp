// class: n^2  data: text  (the work is inside std::string)
#include <iostream>
#include <string>
int main() {
    std::string text, front;
    std::cin >> text;
    std::size_t sum = 0;
    for (const char c : text) {
        front = c + front;
        sum += front.find('z') == std::string::npos;
    }
    std::cout << sum << "\n";
}
