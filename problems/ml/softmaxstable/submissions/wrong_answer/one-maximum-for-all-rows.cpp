// Wrong: shifts by the largest logit of the whole matrix; rows far below it underflow.
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    constexpr double kMasked = -std::numeric_limits<double>::infinity();
    double largest = kMasked;
    for (const auto& row : logits)
        largest = std::max(largest, *std::max_element(row.begin(), row.end()));
    std::vector<std::vector<double>> result = logits;
    for (auto& row : result) {
        if (*std::max_element(row.begin(), row.end()) == kMasked) continue;
        double sum = 0;
        for (const double x : row) sum += std::exp(x - largest);
        for (double& x : row) x = (x - largest) - std::log(sum);
    }
    return result;
}
