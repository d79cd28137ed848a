import math
import sys


def read():
    lines = sys.stdin.read().split("\n")
    train, test = map(int, lines[0].split())
    rows = [line.split(",") for line in lines[2 : 2 + train]]
    unseen = [line.split(",") for line in lines[3 + train : 3 + train + test]]
    return rows, unseen


def features(row):
    months, fee, calls, plan = map(float, row[:4])
    logins = 8.0 if row[4] == "?" else float(row[4])
    return [1.0, months / 30, (fee - 20) / 6, calls, plan, logins / 10]


def solve(matrix, right):
    """Gauss with the largest pivot."""
    n = len(right)
    rows = [line[:] + [value] for line, value in zip(matrix, right)]
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            for j in range(i, n + 1):
                rows[k][j] -= factor * rows[i][j]
    result = [0.0] * n
    for i in reversed(range(n)):
        result[i] = (rows[i][n] - sum(rows[i][j] * result[j] for j in range(i + 1, n))) / rows[i][i]
    return result


def chance(weights, x):
    z = sum(w * v for w, v in zip(weights, x))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def fit(points, labels, ridge=1.0, rounds=8):
    """Logistic regression by Newton's method; all weights but the first are held back a little."""
    size = len(points[0])
    weights = [0.0] * size
    for _ in range(rounds):
        slope = [ridge * w if i else 0.0 for i, w in enumerate(weights)]
        curve = [[ridge if i == j and i else 0.0 for j in range(size)] for i in range(size)]
        for x, y in zip(points, labels):
            p = chance(weights, x)
            v = p * (1 - p)
            for i in range(size):
                slope[i] += (p - y) * x[i]
                scaled = v * x[i]
                line = curve[i]
                for j in range(size):
                    line[j] += scaled * x[j]
        weights = [w - d for w, d in zip(weights, solve(curve, slope))]
    return weights


def main():
    rows, unseen = read()
    weights = fit([features(row) for row in rows], [float(row[5]) for row in rows])
    for row in unseen:
        print(f"{chance(weights, features(row)):.6f}")


main()
