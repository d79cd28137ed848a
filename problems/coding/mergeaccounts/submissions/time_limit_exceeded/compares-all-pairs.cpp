// Slow: compares the addresses of every account with those of all earlier ones. O(n^2).
#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n >> std::ws;
    std::vector<std::string> names(n);
    std::vector<std::vector<std::string>> of(n);
    std::vector<int> group(n);
    std::iota(group.begin(), group.end(), 0);
    const auto find = [&group](int account) {
        while (group[account] != account) account = group[account] = group[group[account]];
        return account;
    };
    for (int i = 0; i < n; ++i) {
        std::string line;
        std::getline(std::cin, line);
        std::istringstream words(line);
        words >> names[i];
        for (std::string address; words >> address;) of[i].push_back(address);
        for (int j = 0; j < i; ++j) {
            const bool shared = std::find_first_of(of[i].begin(), of[i].end(), of[j].begin(),
                                                   of[j].end()) != of[i].end();
            if (!shared) continue;
            const int one = find(i);
            const int other = find(j);
            group[std::max(one, other)] = std::min(one, other);
        }
    }
    std::vector<std::vector<std::string>> lists(n);
    for (int i = 0; i < n; ++i) {
        auto& list = lists[find(i)];
        list.insert(list.end(), of[i].begin(), of[i].end());
    }
    int people = 0;
    int best = 0;
    for (int i = 0; i < n; ++i) {
        auto& list = lists[i];
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        people += list.empty() ? 0 : 1;
        if (list.size() > lists[best].size()) best = i;
    }
    std::cout << people << '\n' << names[best];
    for (const auto& address : lists[best]) std::cout << ' ' << address;
    std::cout << '\n';
}
