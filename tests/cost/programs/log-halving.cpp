// class: log n  data: value  (binary exponentiation)
#include <iostream>
int main() {
    unsigned long long n, result = 1, base = 3;
    std::cin >> n;
    for (; n > 0; n /= 2) {
        if (n % 2 == 1) result = result * base % 1000003;
        base = base * base % 1000003;
    }
    std::cout << result << "\n";
}
