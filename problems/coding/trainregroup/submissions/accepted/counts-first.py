# Counts the wagons, then moves the nodes of each full group to its front one by one. O(n) time, O(1) memory.
from spar import ListNode


def regroup(train: ListNode | None, k: int) -> ListNode | None:
    count = 0
    node = train
    while node is not None:
        count += 1
        node = node.next
    front = ListNode(0, train)
    tail = front
    for _ in range(count // k):
        last = tail.next
        for _ in range(k - 1):
            moved = last.next
            last.next = moved.next
            moved.next = tail.next
            tail.next = moved
        tail = last
    return front.next
