// Wrong: moves a window as if all entries were positive; negative and zero entries break it.
#include <iostream>
#include <vector>

int main() {
    std::size_t n = 0;
    long long k = 0;
    std::cin >> n >> k;
    std::vector<long long> entries(n);
    for (auto& entry : entries) std::cin >> entry;
    long long balance = 0;
    long long stretches = 0;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < n; ++end) {
        balance += entries[end];
        while (begin < end && balance > k) balance -= entries[begin++];
        if (balance == k) ++stretches;
    }
    std::cout << stretches << '\n';
}
