// class: n+m  data: wide  (two variables)
#include <iostream>
#include <vector>
int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<int>> to(n);
    for (int i = 0; i < m; ++i) {
        int a, b;
        std::cin >> a >> b;
        to[a].push_back(b);
        to[b].push_back(a);
    }
    std::vector<char> seen(n);
    int components = 0;
    for (int start = 0; start < n; ++start) {
        if (seen[start]) continue;
        ++components;
        std::vector<int> stack = {start};
        seen[start] = 1;
        while (!stack.empty()) {
            const int at = stack.back();
            stack.pop_back();
            for (const int next : to[at])
                if (!seen[next]) {
                    seen[next] = 1;
                    stack.push_back(next);
                }
        }
    }
    std::cout << components << "\n";
}
