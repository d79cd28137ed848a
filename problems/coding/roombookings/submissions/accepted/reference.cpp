// Sorts beginnings and ends and walks through the day. O(n log n).
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<std::pair<int, int>> events;  // time, change; an end sorts before a beginning
    for (int i = 0; i < n; ++i) {
        int begin = 0;
        int end = 0;
        std::cin >> begin >> end;
        events.emplace_back(begin, 1);
        events.emplace_back(end, -1);
    }
    std::sort(events.begin(), events.end());
    int rooms = 0;
    int most = 0;
    int minutes = 0;
    int previous = 0;
    for (const auto& [time, change] : events) {
        if (rooms > 0) minutes += time - previous;
        rooms += change;
        most = std::max(most, rooms);
        previous = time;
    }
    std::cout << most << ' ' << minutes << '\n';
}
