# Slow: keeps the keys in a Python list; removing one from it takes time proportional to the shelf.


class LruShelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.values = {}
        self.order = []

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self.order.remove(key)
        self.order.insert(0, key)
        return self.values[key]

    def peek(self, key: int) -> int:
        return self.values.get(key, -1)

    def put(self, key: int, value: int) -> None:
        if key in self.values:
            self.order.remove(key)
        elif len(self.values) == self.capacity:
            del self.values[self.order.pop()]
        self.order.insert(0, key)
        self.values[key] = value
