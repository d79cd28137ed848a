class LruShelf {
    // capacity: the number of places, at least 1
    public LruShelf(int capacity) {
    }

    // Puts a box on the shelf or replaces its value; counts as a use.
    // key: the number on the label
    // value: the number of sheets in the box
    public void put(int key, int value) {
    }

    // The value of the box, or -1 if it is not on the shelf; counts as a use.
    // key: the number on the label
    public int get(int key) {
        return 0;
    }

    // The same as get, but not a use.
    // key: the number on the label
    public int peek(int key) {
        return 0;
    }
}
