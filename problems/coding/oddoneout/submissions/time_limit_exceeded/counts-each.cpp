// Slow: counts every number by going through all of them. O(n^2).
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n = 0;
    std::cin >> n;
    std::vector<long long> numbers(n);
    for (auto& number : numbers) std::cin >> number;
    int last = 0;
    for (int i = 0; i < n; ++i) {
        bool odd = false;
        for (int j = 0; j < n; ++j) {
            if (numbers[j] == numbers[i]) odd = !odd;
        }
        if (odd) last = i + 1;
    }
    std::cout << numbers[last - 1] << ' ' << last << '\n';
}
