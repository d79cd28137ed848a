// Wrong: the amounts in the outer loop, so that every order of the coins counts.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    int s = 0;
    std::cin >> n >> s;
    std::vector<int> coins(n);
    for (auto& coin : coins) std::cin >> coin;
    std::vector<int> fewest(s + 1, s + 1);
    std::vector<int> ways(s + 1, 0);
    fewest[0] = 0;
    ways[0] = 1;
    for (int amount = 1; amount <= s; ++amount) {
        for (const int coin : coins) {
            if (coin > amount) continue;
            fewest[amount] = std::min(fewest[amount], fewest[amount - coin] + 1);
            ways[amount] = (ways[amount] + ways[amount - coin]) % 1'000'000'007;
        }
    }
    std::cout << (fewest[s] > s ? -1 : fewest[s]) << ' ' << ways[s] << '\n';
}
