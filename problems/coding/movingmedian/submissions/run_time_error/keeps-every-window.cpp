// Runs out of memory: copies all windows first; together they have n k / 2 readings and more.
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
    std::vector<std::vector<long long>> windows;
    for (std::size_t i = 0; i + k <= n; ++i) {
        const auto first = readings.begin() + static_cast<std::ptrdiff_t>(i);
        windows.emplace_back(first, first + static_cast<std::ptrdiff_t>(k));
    }
    for (auto& window : windows) {
        std::sort(window.begin(), window.end());
        std::cout << window[(k - 1) / 2] + window[k / 2] << '\n';
    }
}
