# Wrong: replacing a value leaves the box where it was in the order of use.
from collections import OrderedDict


class LruShelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.boxes = OrderedDict()

    def get(self, key: int) -> int:
        if key not in self.boxes:
            return -1
        self.boxes.move_to_end(key)
        return self.boxes[key]

    def peek(self, key: int) -> int:
        return self.boxes.get(key, -1)

    def put(self, key: int, value: int) -> None:
        if key not in self.boxes and len(self.boxes) == self.capacity:
            self.boxes.popitem(last=False)
        self.boxes[key] = value
