# Remembers the first slot of each price in a dictionary. O(n + q) time, but O(n) extra memory.
def find_on_carousel(prices: list[int], wanted: list[int]) -> list[int]:
    first = {}
    for slot, price in enumerate(prices):
        first.setdefault(price, slot)
    return [first.get(price, -1) for price in wanted]
