// Slow: tries for every kind and every amount how many coins of the kind to take. O(n s^2) for
// small coins.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    int s = 0;
    std::cin >> n >> s;
    std::vector<int> fewest(s + 1, s + 1);
    std::vector<long long> ways(s + 1, 0);
    fewest[0] = 0;
    ways[0] = 1;
    for (int kind = 0; kind < n; ++kind) {
        int coin = 0;
        std::cin >> coin;
        std::vector<int> fewer(s + 1, s + 1);
        std::vector<long long> more(s + 1, 0);
        for (int amount = 0; amount <= s; ++amount) {
            for (int taken = 0; taken * coin <= amount; ++taken) {
                fewer[amount] = std::min(fewer[amount], fewest[amount - taken * coin] + taken);
                more[amount] = (more[amount] + ways[amount - taken * coin]) % 1'000'000'007;
            }
        }
        fewest = fewer;
        ways = more;
    }
    std::cout << (fewest[s] > s ? -1 : fewest[s]) << ' ' << ways[s] << '\n';
}
