class LruShelf {
  public:
    // capacity: the number of places, at least 1
    LruShelf(int capacity) {}

    // Puts a box on the shelf or replaces its value; counts as a use.
    // key: the number on the label
    // value: the number of sheets in the box
    void put(int key, int value) {}

    // The value of the box, or -1 if it is not on the shelf; counts as a use.
    // key: the number on the label
    int get(int key) { return {}; }

    // The same as get, but not a use.
    // key: the number on the label
    int peek(int key) { return {}; }
};

#if __has_include("spar_class.h")
#include "spar_class.h"  // for the judge: keep it below the class
#endif
