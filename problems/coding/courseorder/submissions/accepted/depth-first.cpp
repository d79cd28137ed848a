// Another way: depth-first search with a stack of its own; the reversed order of leaving is an
// answer. O(n + m).
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

enum class State { fresh, open, closed };

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::size_t n = 0;
    std::size_t m = 0;
    std::cin >> n >> m;
    std::vector<std::vector<int>> opens(n + 1);
    for (std::size_t rule = 0; rule < m; ++rule) {
        int a = 0;
        int b = 0;
        std::cin >> a >> b;
        opens[a].push_back(b);
    }
    std::vector<State> state(n + 1, State::fresh);
    std::vector<int> left;
    for (std::size_t root = 1; root <= n; ++root) {
        if (state[root] != State::fresh) continue;
        std::vector<std::pair<int, std::size_t>> stack = {{static_cast<int>(root), 0}};
        state[root] = State::open;
        while (!stack.empty()) {
            auto& [course, next] = stack.back();
            if (next == opens[course].size()) {
                state[course] = State::closed;
                left.push_back(course);
                stack.pop_back();
                continue;
            }
            const int later = opens[course][next++];
            if (state[later] == State::open) {
                std::cout << "impossible\n";
                return 0;
            }
            if (state[later] == State::fresh) {
                state[later] = State::open;
                stack.emplace_back(later, 0);
            }
        }
    }
    std::reverse(left.begin(), left.end());
    for (const int course : left) std::cout << course << '\n';
}
