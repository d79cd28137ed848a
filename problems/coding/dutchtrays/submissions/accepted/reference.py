# One pass with three indices: red before low, white before at, unknown before high, blue behind. O(n), O(1).
def sort_trays(trays: list[int]) -> None:
    low, at, high = 0, 0, len(trays)
    while at < high:
        colour = trays[at]
        if colour == 0:
            trays[low], trays[at] = trays[at], trays[low]
            low += 1
            at += 1
        elif colour == 1:
            at += 1
        else:
            high -= 1
            trays[at], trays[high] = trays[high], trays[at]
