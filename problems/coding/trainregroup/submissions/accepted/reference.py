# Walks ahead over each group, then reverses it in place. O(n) time, O(1) memory.
from spar import ListNode


def regroup(train: ListNode | None, k: int) -> ListNode | None:
    front = ListNode(0, train)
    tail = front  # of the finished part
    while True:
        behind = tail.next
        wagons = 0
        while wagons < k and behind is not None:
            behind = behind.next
            wagons += 1
        if wagons < k:
            return front.next
        old_first = node = tail.next
        before = behind
        while node is not behind:
            following = node.next
            node.next = before
            before, node = node, following
        tail.next = before
        tail = old_first
