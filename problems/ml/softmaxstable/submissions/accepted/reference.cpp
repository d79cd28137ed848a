// Shifts each row by its largest logit and subtracts the logarithm of the sum. O(m n).
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    constexpr double kMasked = -std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> result = logits;
    for (auto& row : result) {
        const double largest = *std::max_element(row.begin(), row.end());
        if (largest == kMasked) continue;
        double sum = 0;
        for (const double x : row) sum += std::exp(x - largest);
        const double log_sum = std::log(sum);
        for (double& x : row) x = (x - largest) - log_sum;
    }
    return result;
}
