// class: n log n  data: array  (recursive)
#include <iostream>
#include <vector>
static long long sort(std::vector<int>& a, std::vector<int>& b, int from, int to) {
    if (to - from < 2) return 0;
    const int middle = (from + to) / 2;
    long long swaps = sort(a, b, from, middle) + sort(a, b, middle, to);
    int i = from, j = middle, k = from;
    while (i < middle || j < to)
        if (j == to || (i < middle && a[i] <= a[j])) {
            b[k++] = a[i++];
        } else {
            swaps += middle - i;
            b[k++] = a[j++];
        }
    for (k = from; k < to; ++k) a[k] = b[k];
    return swaps;
}
int main() {
    int n;
    std::cin >> n;
    std::vector<int> a(n), b(n);
    for (auto& x : a) std::cin >> x;
    std::cout << sort(a, b, 0, n) << "\n";
}
