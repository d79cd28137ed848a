// Wrong: the box that is taken down leaves the order of use, but its value is still found.
#include <list>
#include <unordered_map>

class LruShelf {
  public:
    LruShelf(int capacity) : capacity_(static_cast<std::size_t>(capacity)) {}
    int get(int key) {
        if (value_of_.count(key) == 0) return -1;
        use(key);
        return value_of_[key];
    }
    int peek(int key) { return value_of_.count(key) == 0 ? -1 : value_of_[key]; }
    void put(int key, int value) {
        use(key);
        value_of_[key] = value;
    }

  private:
    void use(int key) {
        const auto found = place_of_.find(key);
        if (found != place_of_.end()) {
            keys_.splice(keys_.begin(), keys_, found->second);
            return;
        }
        if (keys_.size() == capacity_) {
            place_of_.erase(keys_.back());
            keys_.pop_back();
        }
        keys_.push_front(key);
        place_of_[key] = keys_.begin();
    }

    std::size_t capacity_;
    std::list<int> keys_;
    std::unordered_map<int, int> value_of_;
    std::unordered_map<int, std::list<int>::iterator> place_of_;
};

#if __has_include("spar_class.h")
#include "spar_class.h"  // for the judge: keep it below the class
#endif
