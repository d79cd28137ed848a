// class: n  data: graph
#include <iostream>
#include <queue>
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
    std::vector<int> distance(n, -1);
    std::queue<int> waiting;
    waiting.push(0);
    distance[0] = 0;
    long long sum = 0;
    while (!waiting.empty()) {
        const int at = waiting.front();
        waiting.pop();
        sum += distance[at];
        for (const int next : to[at])
            if (distance[next] < 0) {
                distance[next] = distance[at] + 1;
                waiting.push(next);
            }
    }
    std::cout << sum << "\n";
}
