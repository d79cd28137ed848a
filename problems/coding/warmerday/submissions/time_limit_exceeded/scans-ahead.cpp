// Slow: searches forward from every day. O(n^2) as long as it does not get warmer.
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<int> temperature(static_cast<std::size_t>(n));
    for (int& t : temperature) std::cin >> t;
    for (int day = 0; day < n; ++day) {
        int later = day + 1;
        while (later < n && temperature[later] <= temperature[day]) ++later;
        std::cout << (later < n ? later - day : 0) << ' ';
    }
    std::cout << '\n';
}
