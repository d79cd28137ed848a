# Takes the smallest of the rest again and again: plainly right, O(n^2).
def sort_trays(trays: list[int]) -> None:
    for i in range(len(trays)):
        smallest = i
        for j in range(i + 1, len(trays)):
            if trays[j] < trays[smallest]:
                smallest = j
        trays[i], trays[smallest] = trays[smallest], trays[i]
