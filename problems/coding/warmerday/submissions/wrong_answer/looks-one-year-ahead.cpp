// Wrong: gives up after 365 days to stay fast.
#include <algorithm>
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
        int wait = 0;
        for (int later = day + 1; later < std::min(n, day + 366) && wait == 0; ++later) {
            if (temperature[later] > temperature[day]) wait = later - day;
        }
        std::cout << wait << ' ';
    }
    std::cout << '\n';
}
