# prices: The prices in slot order, an ascending list that has been rotated; prices may repeat.
# wanted: The prices asked for.
def find_on_carousel(prices: list[int], wanted: list[int]) -> list[int]:
    return []
