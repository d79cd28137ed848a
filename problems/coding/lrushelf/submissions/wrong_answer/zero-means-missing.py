# Wrong: takes a box with the value 0 for a missing one.
from collections import OrderedDict


class LruShelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.boxes = OrderedDict()

    def get(self, key: int) -> int:
        if not self.boxes.get(key):
            return -1
        self.boxes.move_to_end(key)
        return self.boxes[key]

    def peek(self, key: int) -> int:
        return self.boxes.get(key) or -1

    def put(self, key: int, value: int) -> None:
        if key in self.boxes:
            self.boxes.move_to_end(key)
        elif len(self.boxes) == self.capacity:
            self.boxes.popitem(last=False)
        self.boxes[key] = value
