// Wrong: takes every course that was met before for a circle, even if it is finished (two states
// instead of three).
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <vector>

std::vector<std::vector<int>> opens;
std::vector<bool> met;
std::vector<int> left;

void visit(int course) {
    met[course] = true;
    for (const int later : opens[course]) {
        if (met[later]) {
            std::cout << "impossible\n";
            std::exit(0);
        }
        visit(later);
    }
    left.push_back(course);
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    int m = 0;
    std::cin >> n >> m;
    opens.resize(static_cast<std::size_t>(n) + 1);
    met.resize(static_cast<std::size_t>(n) + 1);
    for (int rule = 0; rule < m; ++rule) {
        int a = 0;
        int b = 0;
        std::cin >> a >> b;
        opens[a].push_back(b);
    }
    for (int course = n; course >= 1; --course) {
        if (!met[course]) visit(course);
    }
    std::reverse(left.begin(), left.end());
    for (const int course : left) std::cout << course << ' ';
    std::cout << '\n';
}
