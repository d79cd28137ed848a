// Keeps the window in a sorted array: finding the place is fast, but making room moves half of the
// window for each reading. O(n k), however small the constant is.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    std::size_t k = 0;
    std::cin >> n >> k;
    std::vector<long long> readings(n);
    for (long long& reading : readings) std::cin >> reading;
    std::vector<long long> window;
    for (std::size_t i = 0; i < n; ++i) {
        window.insert(std::lower_bound(window.begin(), window.end(), readings[i]), readings[i]);
        if (i >= k)
            window.erase(std::lower_bound(window.begin(), window.end(), readings[i - k]));
        if (i + 1 >= k) std::cout << window[(k - 1) / 2] + window[k / 2] << '\n';
    }
}
