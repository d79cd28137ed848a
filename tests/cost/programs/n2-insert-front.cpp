// class: n^2  data: array  (the work is inside memmove)
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    std::vector<long long> a;
    for (int i = 0; i < n; ++i) {
        long long x;
        std::cin >> x;
        a.insert(a.begin(), x);
    }
    std::cout << a[n / 2] << "\n";
}
