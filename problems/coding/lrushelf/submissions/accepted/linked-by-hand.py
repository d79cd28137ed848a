# Another way: a doubly linked ring with a sentinel, as one would write it on a whiteboard. O(1) expected per call.


class Box:
    __slots__ = ("key", "value", "newer", "older")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.newer = self.older = self


class LruShelf:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.ring = Box(None, None)  # the sentinel: its older neighbour is the newest box
        self.places = {}

    def get(self, key: int) -> int:
        box = self.places.get(key)
        if box is None:
            return -1
        self._take_out(box)
        self._put_first(box)
        return box.value

    def peek(self, key: int) -> int:
        box = self.places.get(key)
        return -1 if box is None else box.value

    def put(self, key: int, value: int) -> None:
        box = self.places.get(key)
        if box is not None:
            self._take_out(box)
        elif len(self.places) == self.capacity:
            oldest = self.ring.newer
            self._take_out(oldest)
            del self.places[oldest.key]
        if box is None:
            box = self.places[key] = Box(key, value)
        box.value = value
        self._put_first(box)

    def _take_out(self, box):
        box.newer.older = box.older
        box.older.newer = box.newer

    def _put_first(self, box):
        newest = self.ring.older
        box.newer, box.older = self.ring, newest
        newest.newer = self.ring.older = box
