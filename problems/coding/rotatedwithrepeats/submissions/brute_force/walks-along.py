# Walks along the carousel for each question: plainly right, O(n q).
def find_on_carousel(prices: list[int], wanted: list[int]) -> list[int]:
    answer = []
    for price in wanted:
        slot = -1
        for i, here in enumerate(prices):
            if here == price:
                slot = i
                break
        answer.append(slot)
    return answer
