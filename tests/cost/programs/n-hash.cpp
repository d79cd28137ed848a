// class: n  data: array  (hash-heavy)
#include <iostream>
#include <unordered_map>
#include <unordered_set>
int main() {
    int n;
    std::cin >> n;
    std::unordered_map<long long, int> count;
    std::unordered_set<long long> halves;
    for (int i = 0; i < n; ++i) {
        long long x;
        std::cin >> x;
        ++count[x];
        halves.insert(x / 2);
    }
    long long both = 0;
    for (const auto& [x, times] : count)
        if (halves.count(x)) both += times;
    std::cout << both << "\n";
}
