// Slow: adds up every stretch from every first day. O(n^2).
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::vector<long long> entries(n);
    for (auto& entry : entries) std::cin >> entry;
    long long stretches = 0;
    for (std::size_t begin = 0; begin < n; ++begin) {
        long long balance = 0;
        for (std::size_t end = begin; end < n; ++end) {
            balance += entries[end];
            if (balance == k) ++stretches;
        }
    }
    std::cout << stretches << '\n';
}
