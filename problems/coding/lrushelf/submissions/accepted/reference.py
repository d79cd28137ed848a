# An OrderedDict in the order of last use. O(1) expected per call.
from collections import OrderedDict


class LruShelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.boxes: OrderedDict[int, int] = OrderedDict()  # the box that has gone unused for longest comes first

    def get(self, key: int) -> int:
        if key not in self.boxes:
            return -1
        self.boxes.move_to_end(key)
        return self.boxes[key]

    def peek(self, key: int) -> int:
        return self.boxes.get(key, -1)

    def put(self, key: int, value: int) -> None:
        if key in self.boxes:
            self.boxes.move_to_end(key)
        elif len(self.boxes) == self.capacity:
            self.boxes.popitem(last=False)
        self.boxes[key] = value
