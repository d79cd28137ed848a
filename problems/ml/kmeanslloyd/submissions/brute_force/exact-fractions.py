# The definition in exact fractions: no rounding before the results are returned, but far too slow for many points.
from fractions import Fraction


def squared_distance(a, b):
    return sum((x - y) ** 2 for x, y in zip(a, b))


def label(points, centroids):
    return [min(range(len(centroids)), key=lambda j: (squared_distance(point, centroids[j]), j)) for point in points]


def kmeans_lloyd(
    points: list[list[float]], centroids: list[list[float]], max_rounds: int
) -> tuple[list[list[float]], list[int], float, int]:
    points = [[Fraction(x) for x in point] for point in points]
    centroids = [[Fraction(x) for x in centroid] for centroid in centroids]
    labels = label(points, centroids)
    rounds = 0
    while rounds < max_rounds:
        rounds += 1
        for j in range(len(centroids)):
            mine = [point for point, own in zip(points, labels) if own == j]
            if mine:
                centroids[j] = [sum(column) / len(mine) for column in zip(*mine)]
        before, labels = labels, label(points, centroids)
        if labels == before:
            break
    inertia = sum(squared_distance(point, centroids[own]) for point, own in zip(points, labels))
    return [[float(x) for x in centroid] for centroid in centroids], labels, float(inertia), rounds
