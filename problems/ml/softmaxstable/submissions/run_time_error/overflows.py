# Crashes: math.exp raises an exception for large logits, and math.log does for a sum of zero.
import math


def log_softmax(logits: list[list[float]]) -> list[list[float]]:
    result = []
    for row in logits:
        if max(row) == -math.inf:
            result.append(list(row))
            continue
        log_sum = math.log(sum(math.exp(x) for x in row))
        result.append([x - log_sum for x in row])
    return result
