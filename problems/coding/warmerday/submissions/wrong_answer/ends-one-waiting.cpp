// Wrong: a warm day ends the waiting of one day only (if instead of while).
#include <iostream>
#include <vector>

int main() {
    int n = 0;
    std::cin >> n;
    std::vector<int> temperature(static_cast<std::size_t>(n));
    std::vector<int> wait(static_cast<std::size_t>(n), 0);
    std::vector<int> waiting;
    for (int day = 0; day < n; ++day) {
        std::cin >> temperature[day];
        if (!waiting.empty() && temperature[waiting.back()] < temperature[day]) {
            wait[waiting.back()] = day - waiting.back();
            waiting.pop_back();
        }
        waiting.push_back(day);
    }
    for (int day = 0; day < n; ++day) std::cout << wait[day] << ' ';
    std::cout << '\n';
}
