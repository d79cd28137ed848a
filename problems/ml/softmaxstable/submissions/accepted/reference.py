# Shifts each row by its largest logit and subtracts the logarithm of the sum. O(m n).
import math


def log_softmax(logits: list[list[float]]) -> list[list[float]]:
    result = []
    for row in logits:
        largest = max(row)
        if largest == -math.inf:
            result.append(list(row))
            continue
        log_sum = math.log(math.fsum(math.exp(x - largest) for x in row))
        result.append([(x - largest) - log_sum for x in row])
    return result
