// The table of beginnings, one row at a time. O(nm) time, O(m) memory.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
    int remove = 0;
    int put = 0;
    int exchange = 0;
    std::string from;
    std::string to;
    std::cin >> remove >> put >> exchange >> from >> to;
    std::vector<int> row(to.size() + 1, 0);
    for (std::size_t j = 1; j <= to.size(); ++j) row[j] = row[j - 1] + put;
    for (const char letter : from) {
        int diagonal = row[0];
        row[0] += remove;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const int kept = diagonal + (letter == to[j - 1] ? 0 : exchange);
            diagonal = row[j];
            row[j] = std::min({row[j] + remove, row[j - 1] + put, kept});
        }
    }
    std::cout << row.back() << '\n';
}
