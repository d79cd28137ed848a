// The frame of the most frequent glaze, or the sum if that is more. O(n).
#include <algorithm>
#include <iostream>

int main() {
    int n = 0;
    long long k = 0;
    std::cin >> n >> k;
    long long most = 0;
    long long sharing = 0;
    long long total = 0;
    for (int i = 0; i < n; ++i) {
        long long count = 0;
        std::cin >> count;
        total += count;
        if (count > most) {
            most = count;
            sharing = 0;
        }
        if (count == most) ++sharing;
    }
    const long long hours = std::max(total, (most - 1) * (k + 1) + sharing);
    std::cout << hours << ' ' << hours - total << '\n';
}
