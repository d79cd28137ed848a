// Slow: a list in the order of use, in which every call searches for its key. O(capacity) per call.
#include <algorithm>
#include <list>

class LruShelf {
  public:
    LruShelf(int capacity) : capacity_(static_cast<std::size_t>(capacity)) {}
    int get(int key) {
        const auto box = find(key);
        if (box == boxes_.end()) return -1;
        boxes_.splice(boxes_.begin(), boxes_, box);
        return box->value;
    }
    int peek(int key) {
        const auto box = find(key);
        return box == boxes_.end() ? -1 : box->value;
    }
    void put(int key, int value) {
        const auto box = find(key);
        if (box != boxes_.end()) {
            boxes_.erase(box);
        } else if (boxes_.size() == capacity_) {
            boxes_.pop_back();
        }
        boxes_.push_front({key, value});
    }

  private:
    struct Box {
        int key;
        int value;
    };
    std::list<Box>::iterator find(int key) {
        return std::find_if(boxes_.begin(), boxes_.end(),
                            [key](const Box& box) { return box.key == key; });
    }

    std::size_t capacity_;
    std::list<Box> boxes_;
};

#if __has_include("spar_class.h")
#include "spar_class.h"  // for the judge: keep it below the class
#endif
