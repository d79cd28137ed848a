// Wrong: searches from 1 on, and a statue that is too heavy for the ship is loaded all the same.
#include <iostream>
#include <numeric>
#include <vector>

int main() {
    int n = 0;
    int d = 0;
    std::cin >> n >> d;
    std::vector<long long> weights(n);
    for (auto& weight : weights) std::cin >> weight;
    const auto crossings = [&weights](long long capacity) {
        int count = 1;
        long long load = 0;
        for (const long long weight : weights) {
            load += weight;
            if (load <= capacity) continue;
            ++count;
            load = weight;
        }
        return count;
    };
    long long low = 1;
    long long high = std::accumulate(weights.begin(), weights.end(), 0LL);
    while (low < high) {
        const long long middle = (low + high) / 2;
        if (crossings(middle) <= d) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    std::cout << low << ' ' << crossings(low) << '\n';
}
