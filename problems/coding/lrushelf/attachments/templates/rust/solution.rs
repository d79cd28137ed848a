pub struct LruShelf {
}

impl LruShelf {
    // capacity: the number of places, at least 1
    pub fn new(capacity: i32) -> LruShelf {
        LruShelf {}
    }

    // Puts a box on the shelf or replaces its value; counts as a use.
    // key: the number on the label
    // value: the number of sheets in the box
    pub fn put(&mut self, key: i32, value: i32) {
    }

    // The value of the box, or -1 if it is not on the shelf; counts as a use.
    // key: the number on the label
    pub fn get(&mut self, key: i32) -> i32 {
        0
    }

    // The same as get, but not a use.
    // key: the number on the label
    pub fn peek(&mut self, key: i32) -> i32 {
        0
    }
}
