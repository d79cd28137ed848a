// Crashes: asks the table for a box that is not on the shelf, without a look first.
#include <list>
#include <unordered_map>
#include <utility>

class LruShelf {
  public:
    LruShelf(int capacity) : capacity_(static_cast<std::size_t>(capacity)) {}
    int get(int key) {
        const auto box = place_of_.at(key);
        boxes_.splice(boxes_.begin(), boxes_, box);
        return box->second;
    }
    int peek(int key) { return place_of_.at(key)->second; }
    void put(int key, int value) {
        const auto found = place_of_.find(key);
        if (found != place_of_.end()) {
            boxes_.erase(found->second);
        } else if (boxes_.size() == capacity_) {
            place_of_.erase(boxes_.back().first);
            boxes_.pop_back();
        }
        boxes_.emplace_front(key, value);
        place_of_[key] = boxes_.begin();
    }

  private:
    std::size_t capacity_;
    std::list<std::pair<int, int>> boxes_;
    std::unordered_map<int, std::list<std::pair<int, int>>::iterator> place_of_;
};

#if __has_include("spar_class.h")
#include "spar_class.h"  // for the judge: keep it below the class
#endif
