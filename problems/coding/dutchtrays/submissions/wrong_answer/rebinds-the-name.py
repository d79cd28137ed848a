# Wrong: makes a new list and calls it trays; the caller's list stays as it was.
def sort_trays(trays: list[int]) -> None:
    trays = sorted(trays)
