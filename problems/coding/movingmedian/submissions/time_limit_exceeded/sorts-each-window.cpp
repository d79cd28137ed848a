// Slow: copies and sorts every window. O(n k log k).
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::size_t n = 0;
    std::size_t k = 0;
    std::cin >> n >> k;
    std::vector<long long> readings(n);
    for (auto& reading : readings) std::cin >> reading;
    for (std::size_t i = 0; i + k <= n; ++i) {
        const auto first = readings.begin() + static_cast<std::ptrdiff_t>(i);
        std::vector<long long> window(first, first + static_cast<std::ptrdiff_t>(k));
        std::sort(window.begin(), window.end());
        std::cout << window[(k - 1) / 2] + window[k / 2] << '\n';
    }
}
