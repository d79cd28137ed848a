// Slow: computes the mean of a cluster anew for every point and every centroid. O(n^2 k d) per
// round.
#include <cstddef>
#include <tuple>
#include <vector>

namespace {

using Matrix = std::vector<std::vector<double>>;

double squared_distance(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t axis = 0; axis < a.size(); ++axis)
        sum += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    return sum;
}

std::vector<double> mean(const Matrix& points, const std::vector<int>& labels, int own,
                         const std::vector<double>& old) {
    std::vector<double> sum(old.size(), 0);
    int count = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (labels[i] != own) continue;
        ++count;
        for (std::size_t axis = 0; axis < old.size(); ++axis) sum[axis] += points[i][axis];
    }
    if (count == 0) return old;
    for (double& x : sum) x /= count;
    return sum;
}

int nearest(const std::vector<double>& point, const Matrix& centroids) {
    int best = 0;
    for (std::size_t j = 1; j < centroids.size(); ++j) {
        if (squared_distance(point, centroids[j]) < squared_distance(point, centroids[best]))
            best = static_cast<int>(j);
    }
    return best;
}

}  // namespace

std::tuple<std::vector<std::vector<double>>, std::vector<int>, double, int> kmeans_lloyd(
    std::vector<std::vector<double>>& points, std::vector<std::vector<double>>& centroids,
    int max_rounds) {
    std::vector<int> labels;
    for (const auto& point : points) labels.push_back(nearest(point, centroids));
    int rounds = 0;
    bool changed = true;
    while (changed && rounds < max_rounds) {
        ++rounds;
        std::vector<int> anew;
        Matrix moved;
        for (const auto& point : points) {
            moved.clear();
            for (std::size_t j = 0; j < centroids.size(); ++j) {
                moved.push_back(mean(points, labels, static_cast<int>(j), centroids[j]));
            }
            anew.push_back(nearest(point, moved));
        }
        centroids = moved;
        changed = anew != labels;
        labels = anew;
    }
    double inertia = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        inertia += squared_distance(points[i], centroids[labels[i]]);
    return {centroids, labels, inertia, rounds};
}
