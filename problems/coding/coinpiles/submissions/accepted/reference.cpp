// One table of the fewest coins and one of the ways; the kinds in the outer loop. O(n s).
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    constexpr int kModulus = 1'000'000'007;
    int n = 0;
    int s = 0;
    std::cin >> n >> s;
    std::vector<int> fewest(s + 1, s + 1);
    std::vector<int> ways(s + 1, 0);
    fewest[0] = 0;
    ways[0] = 1;
    for (int kind = 0; kind < n; ++kind) {
        int coin = 0;
        std::cin >> coin;
        for (int amount = coin; amount <= s; ++amount) {
            fewest[amount] = std::min(fewest[amount], fewest[amount - coin] + 1);
            ways[amount] += ways[amount - coin];
            if (ways[amount] >= kModulus) ways[amount] -= kModulus;
        }
    }
    std::cout << (fewest[s] > s ? -1 : fewest[s]) << ' ' << ways[s] << '\n';
}
