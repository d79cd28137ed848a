#!/usr/bin/env python3
"""Reads the three lines of an input and prints the four results, as the statement describes them."""
import json
import sys


def squared_distance(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += (x - y) * (x - y)
    return total


def label(points, centroids):
    return [min(range(len(centroids)), key=lambda j: (squared_distance(point, centroids[j]), j)) for point in points]


def moved(points, labels, centroids):
    result = []
    for j, centroid in enumerate(centroids):
        mine = [point for point, own in zip(points, labels) if own == j]
        result.append([sum(column) / len(mine) for column in zip(*mine)] if mine else centroid)
    return result


def main():
    points, centroids, max_rounds = (json.loads(line) for line in sys.stdin)
    centroids = [[float(x) for x in centroid] for centroid in centroids]
    labels = label(points, centroids)
    rounds = 0
    while rounds < max_rounds:
        centroids = moved(points, labels, centroids)
        before, labels = labels, label(points, centroids)
        rounds += 1
        if labels == before:
            break
    inertia = float(sum(squared_distance(point, centroids[own]) for point, own in zip(points, labels)))
    print(json.dumps([centroids, labels, inertia, rounds], separators=(",", ":")))


main()
