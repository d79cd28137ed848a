// class: n^2 log n  data: array  (every prefix is sorted anew)
#include <algorithm>
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    std::vector<int> a(n);
    for (auto& x : a) std::cin >> x;
    long long sum = 0;
    for (int i = 1; i <= n; ++i) {
        std::vector<int> part(a.begin(), a.begin() + i);
        std::sort(part.begin(), part.end());
        sum += part[i / 2];
    }
    std::cout << sum << "\n";
}
