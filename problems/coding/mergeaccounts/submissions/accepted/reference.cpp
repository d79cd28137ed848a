// Joins every account with the first account that had the address: union-find. O(input) expected.
#include <algorithm>
#include <iostream>
#include <numeric>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

int find(std::vector<int>& group, int account) {
    while (group[account] != account) {
        group[account] = group[group[account]];
        account = group[account];
    }
    return account;
}

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    std::cin >> n >> std::ws;
    std::vector<int> group(n);
    std::iota(group.begin(), group.end(), 0);
    std::vector<std::string> names(n);
    std::unordered_map<std::string, int> owner;
    int people = n;
    for (int i = 0; i < n; ++i) {
        std::string line;
        std::getline(std::cin, line);
        std::istringstream words(line);
        words >> names[i];
        for (std::string address; words >> address;) {
            const int mine = find(group, i);
            const int other = find(group, owner.emplace(address, i).first->second);
            if (mine == other) continue;
            group[std::max(mine, other)] = std::min(mine, other);  // the first account is the root
            --people;
        }
    }
    std::vector<std::vector<std::string>> addresses(n);
    for (const auto& [address, account] : owner) addresses[find(group, account)].push_back(address);
    const auto most = std::max_element(
        addresses.begin(), addresses.end(),
        [](const auto& one, const auto& other) { return one.size() < other.size(); });
    std::sort(most->begin(), most->end());
    std::cout << people << '\n' << names[most - addresses.begin()];
    for (const auto& address : *most) std::cout << ' ' << address;
    std::cout << '\n';
}
