# The definition, word for word: notes the time of every use and looks for the smallest one. Far too slow for big shelves.


class LruShelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.now = 0
        self.value = {}
        self.used = {}

    def peek(self, key: int) -> int:
        return self.value[key] if key in self.value else -1

    def get(self, key: int) -> int:
        if key in self.value:
            self._use(key)
        return self.peek(key)

    def put(self, key: int, value: int) -> None:
        if key not in self.value and len(self.value) == self.capacity:
            oldest = min(self.used, key=lambda box: self.used[box])
            del self.value[oldest], self.used[oldest]
        self.value[key] = value
        self._use(key)

    def _use(self, key):
        self.now += 1
        self.used[key] = self.now
