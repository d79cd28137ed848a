// class: n  data: array
#include <algorithm>
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    std::vector<long long> a(n);
    for (auto& x : a) std::cin >> x;
    long long best = a[0], here = 0;
    for (const long long x : a) {
        here = std::max(here + x - 500000000, x - 500000000);
        best = std::max(best, here);
    }
    std::cout << best << "\n";
}
