// class: n log n  data: array  (a search tree)
#include <iostream>
#include <map>
int main() {
    int n;
    std::cin >> n;
    std::map<int, int> place;
    long long sum = 0;
    for (int i = 0; i < n; ++i) {
        int x;
        std::cin >> x;
        const auto at = place.lower_bound(x);
        if (at != place.end()) sum += at->second;
        place[x] = i;
    }
    std::cout << sum << "\n";
}
