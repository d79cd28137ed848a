# Lets the first wagon of each group change places with its neighbours until the group is turned: plainly right, O(n k).
from spar import ListNode


def regroup(train: ListNode | None, k: int) -> ListNode | None:
    numbers = []
    node = train
    while node is not None:
        numbers.append(node.val)
        node = node.next
    for start in range(0, len(numbers) - k + 1, k):
        for end in range(start + k - 1, start, -1):
            for i in range(start, end):
                numbers[i], numbers[i + 1] = numbers[i + 1], numbers[i]
    node = train
    for number in numbers:
        node.val = number
        node = node.next
    return train
