from spar import ListNode


# train: The first wagon; null if there is none.
# k: How many wagons are turned at a time, at least 1.
def regroup(train: ListNode | None, k: int) -> ListNode | None:
    return None
