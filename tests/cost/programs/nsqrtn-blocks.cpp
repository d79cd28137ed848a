// class: n sqrt n  data: array  (a query walks through the blocks)
#include <cmath>
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    const int width = static_cast<int>(std::sqrt(n)) + 1;
    std::vector<long long> a(n), block(n / width + 1);
    for (int i = 0; i < n; ++i) {
        std::cin >> a[i];
        block[i / width] += a[i];
    }
    long long sum = 0;
    for (int query = 0; query < n; ++query) {
        const int end = static_cast<int>(a[query] % n);
        for (int b = 0; b < end / width; ++b) sum += block[b] % 7;
        for (int i = end / width * width; i < end; ++i) sum += a[i] % 7;
    }
    std::cout << sum << "\n";
}
