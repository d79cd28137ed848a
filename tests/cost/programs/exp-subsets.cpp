// class: 2^n  data: array  (every subset)
#include <iostream>
#include <vector>
static long long count(const std::vector<long long>& a, std::size_t i, long long sum) {
    if (i == a.size()) return sum % 7 == 0;
    return count(a, i + 1, sum) + count(a, i + 1, sum + a[i]);
}
int main() {
    int n;
    std::cin >> n;
    std::vector<long long> a(n);
    for (auto& x : a) std::cin >> x;
    std::cout << count(a, 0, 0) << "\n";
}
