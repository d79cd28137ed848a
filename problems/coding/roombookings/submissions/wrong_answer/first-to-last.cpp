// Wrong: takes the whole day from the first beginning to the last end as heated.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<std::pair<int, int>> events;
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
    for (const auto& event : events) {
        rooms += event.second;
        most = std::max(most, rooms);
    }
    std::cout << most << ' ' << events.back().first - events.front().first << '\n';
}
