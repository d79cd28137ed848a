// Wrong: a repeated rule is counted each time but lowered only once, so its course is never freed.
#include <iostream>
#include <set>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    std::size_t m = 0;
    std::cin >> n >> m;
    std::vector<std::set<int>> opens(n + 1);
    std::vector<int> held_back(n + 1, 0);
    for (std::size_t rule = 0; rule < m; ++rule) {
        int a = 0;
        int b = 0;
        std::cin >> a >> b;
        opens[a].insert(b);
        ++held_back[b];
    }
    std::vector<int> order;
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
    for (const int course : order) std::cout << course << ' ';
    std::cout << '\n';
}
