// Slow: counts for every booking how many others are running when it begins. O(n^2).
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    std::cin >> n;
    std::vector<std::pair<int, int>> bookings(n);
    for (auto& [begin, end] : bookings) std::cin >> begin >> end;
    int most = 0;
    for (const auto& one : bookings) {
        int running = 0;
        for (const auto& other : bookings)
            if (other.first <= one.first && one.first < other.second) ++running;
        most = std::max(most, running);
    }
    std::sort(bookings.begin(), bookings.end());
    int minutes = 0;
    int until = 0;
    for (const auto& [begin, end] : bookings) {
        minutes += std::max(0, end - std::max(begin, until));
        until = std::max(until, end);
    }
    std::cout << most << ' ' << minutes << '\n';
}
