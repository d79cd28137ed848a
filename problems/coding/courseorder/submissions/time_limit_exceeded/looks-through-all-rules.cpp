// Slow: goes through all rules before every single course. O(n (n + m)).
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    std::size_t m = 0;
    std::cin >> n >> m;
    std::vector<std::pair<int, int>> rules(m);
    for (auto& [a, b] : rules) std::cin >> a >> b;
    std::vector<char> taken(n + 1, 0);
    std::vector<int> order;
    while (order.size() < n) {
        std::vector<char> held_back(n + 1, 0);
        for (const auto& [a, b] : rules) {
            if (!taken[a]) held_back[b] = 1;
        }
        std::size_t course = 1;
        while (course <= n && (taken[course] || held_back[course])) ++course;
        if (course > n) {
            std::cout << "impossible\n";
            return 0;
        }
        taken[course] = 1;
        order.push_back(static_cast<int>(course));
    }
    for (const int course : order) std::cout << course << ' ';
    std::cout << '\n';
}
