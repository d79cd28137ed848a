// Another way: from the last day to the first, jumping along the waiting times that are known
// already. O(n).
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n = 0;
    std::cin >> n;
    std::vector<int> temperature(static_cast<std::size_t>(n));
    for (int& t : temperature) std::cin >> t;
    std::vector<int> wait(static_cast<std::size_t>(n), 0);
    for (int day = n - 2; day >= 0; --day) {
        int candidate = day + 1;
        while (temperature[candidate] <= temperature[day] && wait[candidate] > 0)
            candidate += wait[candidate];
        if (temperature[candidate] > temperature[day]) wait[day] = candidate - day;
    }
    for (int day = 0; day < n; ++day) std::cout << wait[day] << ' ';
    std::cout << '\n';
}
