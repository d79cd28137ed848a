// class: n log n  data: array
#include <algorithm>
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    std::vector<int> a(n);
    for (auto& x : a) std::cin >> x;
    std::sort(a.begin(), a.end());
    long long gaps = 0;
    for (int i = 1; i < n; ++i) gaps += a[i] - a[i - 1] > 1000;
    std::cout << gaps << "\n";
}
