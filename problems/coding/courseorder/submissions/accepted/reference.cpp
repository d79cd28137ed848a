// Takes courses that no rule holds back any more, and lowers the count of those that wait for them.
// O(n + m).
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    std::size_t m = 0;
    std::cin >> n >> m;
    std::vector<std::vector<int>> opens(n + 1);
    std::vector<int> held_back(n + 1, 0);
    for (std::size_t rule = 0; rule < m; ++rule) {
        int a = 0;
        int b = 0;
        std::cin >> a >> b;
        opens[a].push_back(b);
        ++held_back[b];
    }
    std::vector<int> order;  // also the queue: courses from `next` on are free but not yet taken
    for (std::size_t course = 1; course <= n; ++course) {
        if (held_back[course] == 0) order.push_back(static_cast<int>(course));
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        for (const int later : opens[order[next]]) {
            if (--held_back[later] == 0) order.push_back(later);
        }
    }
    if (order.size() < n) {
        std::cout << "impossible\n";
        return 0;
    }
    for (std::size_t i = 0; i < n; ++i) std::cout << order[i] << (i + 1 < n ? ' ' : '\n');
}
