# Finds the fall once, then searches the two ascending runs for each question. O(n + q log n).
from bisect import bisect_left


def find_on_carousel(prices: list[int], wanted: list[int]) -> list[int]:
    n = len(prices)
    fall = next((i for i in range(1, n) if prices[i] < prices[i - 1]), n)

    def first_slot(price):
        for low, high in ((0, fall), (fall, n)):
            at = bisect_left(prices, price, low, high)
            if at < high and prices[at] == price:
                return at
        return -1

    return [first_slot(price) for price in wanted]
