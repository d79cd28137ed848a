# points: n points, one per row
# centroids: the k centroids at the beginning, one per row
# max_rounds: the largest number of rounds to play
def kmeans_lloyd(points: list[list[float]], centroids: list[list[float]], max_rounds: int) -> tuple[list[list[float]], list[int], float, int]:
    return ([], [], 0.0, 0)
