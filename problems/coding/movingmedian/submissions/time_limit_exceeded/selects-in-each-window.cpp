// Slow: selects the middle of every window in linear time. O(n k).
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
        const auto upper = window.begin() + static_cast<std::ptrdiff_t>(k / 2);
        std::nth_element(window.begin(), upper, window.end());
        const long long lower = k % 2 == 1 ? *upper : *std::max_element(window.begin(), upper);
        std::cout << lower + *upper << '\n';
    }
}
