# Straight from the definition with fifty digits and a wide range of exponents, the sum anew for each entry. O(m n^2).
from decimal import Decimal, getcontext

getcontext().prec = 50
MASKED = float("-inf")


def log_softmax(logits: list[list[float]]) -> list[list[float]]:
    def entry(x, row):
        if x == MASKED:
            return MASKED
        total = sum(Decimal(y).exp() for y in row if y != MASKED)
        return float((Decimal(x).exp() / total).ln())

    return [[entry(x, row) for x in row] for row in logits]
