class LruShelf:
    # capacity: the number of places, at least 1
    def __init__(self, capacity: int) -> None:
        pass

    # Puts a box on the shelf or replaces its value; counts as a use.
    # key: the number on the label
    # value: the number of sheets in the box
    def put(self, key: int, value: int) -> None:
        pass

    # The value of the box, or -1 if it is not on the shelf; counts as a use.
    # key: the number on the label
    def get(self, key: int) -> int:
        return 0

    # The same as get, but not a use.
    # key: the number on the label
    def peek(self, key: int) -> int:
        return 0
