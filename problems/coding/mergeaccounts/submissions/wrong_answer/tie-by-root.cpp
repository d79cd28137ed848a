// Wrong: at a tie takes the person whose last account comes first.
#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

int find(std::vector<int>& group, int account) {
    while (group[account] != account) account = group[account] = group[group[account]];
    return account;
}

int main() {
    int n = 0;
    std::cin >> n >> std::ws;
    std::vector<int> group(n);
    std::iota(group.begin(), group.end(), 0);
    std::vector<std::string> names(n);
    std::map<std::string, int> owner;
    for (int i = 0; i < n; ++i) {
        std::string line;
        std::getline(std::cin, line);
        std::istringstream words(line);
        words >> names[i];
        for (std::string address; words >> address;) {
            const int mine = find(group, i);
            const int other = find(group, owner.emplace(address, i).first->second);
            group[std::min(mine, other)] = std::max(mine, other);
        }
    }
    std::vector<std::vector<std::string>> lists(n);
    for (const auto& [address, account] : owner) lists[find(group, account)].push_back(address);
    int best = 0;
    int people = 0;
    for (int i = 0; i < n; ++i) {
        people += lists[i].empty() ? 0 : 1;
        if (lists[i].size() > lists[best].size()) best = i;
    }
    std::cout << people << '\n' << names[best];
    for (const auto& address : lists[best]) std::cout << ' ' << address;
    std::cout << '\n';
}
