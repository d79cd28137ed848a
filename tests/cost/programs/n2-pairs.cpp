// class: n^2  data: array
#include <iostream>
#include <vector>
int main() {
    int n;
    std::cin >> n;
    std::vector<int> a(n);
    for (auto& x : a) std::cin >> x;
    long long inversions = 0;
    for (int i = 0; i < n; ++i)
        for (int j = i + 1; j < n; ++j) inversions += a[i] > a[j];
    std::cout << inversions << "\n";
}
