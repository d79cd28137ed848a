// Wrong: if several centroids are equally near, takes the one with the largest index.
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

int nearest(const std::vector<double>& point, const Matrix& centroids) {
    int best = 0;
    double smallest = squared_distance(point, centroids[0]);
    for (std::size_t j = 1; j < centroids.size(); ++j) {
        const double distance = squared_distance(point, centroids[j]);
        if (distance <= smallest) {
            smallest = distance;
            best = static_cast<int>(j);
        }
    }
    return best;
}

std::vector<int> label(const Matrix& points, const Matrix& centroids) {
    std::vector<int> labels;
    labels.reserve(points.size());
    for (const auto& point : points) labels.push_back(nearest(point, centroids));
    return labels;
}

void move_to_means(const Matrix& points, const std::vector<int>& labels, Matrix& centroids) {
    const std::size_t dimensions = points[0].size();
    Matrix sums(centroids.size(), std::vector<double>(dimensions, 0));
    std::vector<int> counts(centroids.size(), 0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        ++counts[labels[i]];
        for (std::size_t axis = 0; axis < dimensions; ++axis)
            sums[labels[i]][axis] += points[i][axis];
    }
    for (std::size_t j = 0; j < centroids.size(); ++j) {
        if (counts[j] == 0) continue;
        for (std::size_t axis = 0; axis < dimensions; ++axis)
            centroids[j][axis] = sums[j][axis] / counts[j];
    }
}

}  // namespace

std::tuple<std::vector<std::vector<double>>, std::vector<int>, double, int> kmeans_lloyd(
    std::vector<std::vector<double>>& points, std::vector<std::vector<double>>& centroids,
    int max_rounds) {
    std::vector<int> labels = label(points, centroids);
    int rounds = 0;
    for (bool changed = true; changed && rounds < max_rounds; ++rounds) {
        move_to_means(points, labels, centroids);
        std::vector<int> anew = label(points, centroids);
        changed = anew != labels;
        labels = std::move(anew);
    }
    double inertia = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        inertia += squared_distance(points[i], centroids[labels[i]]);
    return {centroids, labels, inertia, rounds};
}
