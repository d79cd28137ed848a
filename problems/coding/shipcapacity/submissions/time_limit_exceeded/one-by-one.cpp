// Slow: tries one capacity after the other, from the heaviest statue on. O(n W).
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    int d = 0;
    std::cin >> n >> d;
    std::vector<long long> weights(n);
    for (auto& weight : weights) std::cin >> weight;
    long long capacity = *std::max_element(weights.begin(), weights.end());
    while (true) {
        int count = 1;
        long long load = 0;
        for (const long long weight : weights) {
            load += weight;
            if (load <= capacity) continue;
            ++count;
            load = weight;
        }
        if (count <= d) {
            std::cout << capacity << ' ' << count << '\n';
            return 0;
        }
        ++capacity;
    }
}
