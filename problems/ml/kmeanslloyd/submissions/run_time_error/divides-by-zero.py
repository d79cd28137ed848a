# Crashes: divides by the number of points without a look whether there are any.


def squared_distance(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += (x - y) * (x - y)
    return total


def nearest(point, centroids):
    distances = [squared_distance(point, centroid) for centroid in centroids]
    return distances.index(min(distances))  # a tie leaves the smaller index


def label(points, centroids):
    return [nearest(point, centroids) for point in points]


def means(points, labels, centroids):
    sums = [[0.0] * len(centroid) for centroid in centroids]
    counts = [0] * len(centroids)
    for point, own in zip(points, labels):
        counts[own] += 1
        total = sums[own]
        for axis, x in enumerate(point):
            total[axis] += x
    return [[x / count for x in total] for total, count in zip(sums, counts)]


def kmeans_lloyd(
    points: list[list[float]], centroids: list[list[float]], max_rounds: int
) -> tuple[list[list[float]], list[int], float, int]:
    labels = label(points, centroids)
    rounds = 0
    changed = True
    while changed and rounds < max_rounds:
        centroids = means(points, labels, centroids)
        anew = label(points, centroids)
        changed = anew != labels
        labels = anew
        rounds += 1
    inertia = sum(squared_distance(point, centroids[own]) for point, own in zip(points, labels))
    return centroids, labels, inertia, rounds
