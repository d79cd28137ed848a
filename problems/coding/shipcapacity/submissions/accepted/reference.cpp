// Binary search over the capacity; the crossings are counted greedily. O(n log W).
#include <algorithm>
#include <iostream>
#include <numeric>
#include <vector>

int crossings(const std::vector<long long>& weights, long long capacity) {
    int count = 1;
    long long load = 0;
    for (const long long weight : weights) {
        if (load + weight > capacity) {
            ++count;
            load = 0;
        }
        load += weight;
    }
    return count;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    int d = 0;
    std::cin >> n >> d;
    std::vector<long long> weights(n);
    for (auto& weight : weights) std::cin >> weight;
    long long low = *std::max_element(weights.begin(), weights.end());
    long long high = std::accumulate(weights.begin(), weights.end(), 0LL);
    while (low < high) {
        const long long middle = (low + high) / 2;
        if (crossings(weights, middle) <= d) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    std::cout << low << ' ' << crossings(weights, low) << '\n';
}
