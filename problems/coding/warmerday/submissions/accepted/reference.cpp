// Keeps the days that still wait on a stack whose temperatures never rise. O(n).
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<int> temperature(static_cast<std::size_t>(n));
    std::vector<int> wait(static_cast<std::size_t>(n), 0);
    std::vector<int> waiting;
    for (int day = 0; day < n; ++day) {
        std::cin >> temperature[day];
        while (!waiting.empty() && temperature[waiting.back()] < temperature[day]) {
            wait[waiting.back()] = day - waiting.back();
            waiting.pop_back();
        }
        waiting.push_back(day);
    }
    for (int day = 0; day < n; ++day) std::cout << wait[day] << (day + 1 < n ? ' ' : '\n');
}
