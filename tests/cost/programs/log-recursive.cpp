// class: log n  data: value  (recursion on the half)
#include <iostream>
static long long ones(long long n) { return n == 0 ? 0 : n % 2 + ones(n / 2); }
int main() {
    long long n;
    std::cin >> n;
    std::cout << ones(n) << "\n";
}
