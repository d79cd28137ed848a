// Wrong: in a row that is masked entirely, minus infinity is subtracted from itself.
#include <algorithm>
#include <cmath>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    std::vector<std::vector<double>> result = logits;
    for (auto& row : result) {
        const double largest = *std::max_element(row.begin(), row.end());
        double sum = 0;
        for (const double x : row) sum += std::exp(x - largest);
        for (double& x : row) x = (x - largest) - std::log(sum);
    }
    return result;
}
