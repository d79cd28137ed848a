// class: n^2  data: texts  (a table of all pairs)
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
int main() {
    std::string a, b;
    std::cin >> a >> b;
    std::vector<int> row(b.size() + 1), next(b.size() + 1);
    for (const char x : a) {
        for (std::size_t j = 0; j < b.size(); ++j)
            next[j + 1] = x == b[j] ? row[j] + 1 : std::max(row[j + 1], next[j]);
        row.swap(next);
    }
    std::cout << row.back() << "\n";
}
