// Wrong: exponentials of the bare logits overflow to infinity, or all of them underflow to zero.
#include <cmath>
#include <vector>

std::vector<std::vector<double>> log_softmax(std::vector<std::vector<double>>& logits) {
    std::vector<std::vector<double>> result = logits;
    for (auto& row : result) {
        double sum = 0;
        for (const double x : row) sum += std::exp(x);
        for (double& x : row) x -= std::log(sum);
    }
    return result;
}
