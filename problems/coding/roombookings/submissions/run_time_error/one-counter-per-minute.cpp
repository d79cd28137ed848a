// Crashes: a counter for every minute needs several gigabytes.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<int> change;
    for (int i = 0; i < n; ++i) {
        int begin = 0;
        int end = 0;
        std::cin >> begin >> end;
        if (change.size() <= static_cast<std::size_t>(end)) change.resize(end + 1, 0);
        ++change[begin];
        --change[end];
    }
    int rooms = 0;
    int most = 0;
    int minutes = 0;
    for (const int step : change) {
        rooms += step;
        most = std::max(most, rooms);
        if (rooms > 0) ++minutes;
    }
    std::cout << most << ' ' << minutes << '\n';
}
