// Slow: computes maximum and sum of the row anew for each of its entries. O(m n^2).
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace {
double log_sum_exp(const std::vector<double>& row) {
    const double largest = *std::max_element(row.begin(), row.end());
    if (largest == -std::numeric_limits<double>::infinity()) return 0;
    double sum = 0;
    for (const double x : row) sum += std::exp(x - largest);
    return largest + std::log(sum);
}
}  // namespace

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    std::vector<std::vector<double>> result;
    for (const auto& row : logits) {
        std::vector<double> out;
        for (const double x : row) out.push_back(x - log_sum_exp(row));
        result.push_back(out);
    }
    return result;
}
