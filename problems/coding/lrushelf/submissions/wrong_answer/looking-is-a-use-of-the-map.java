// Wrong: in a LinkedHashMap in the order of access, peek counts as a use as well.
import java.util.LinkedHashMap;

class LruShelf {
    private final LinkedHashMap<Integer, Integer> boxes = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;

    public LruShelf(int capacity) {
        this.capacity = capacity;
    }

    public void put(int key, int value) {
        if (!boxes.containsKey(key) && boxes.size() == capacity) boxes.remove(boxes.keySet().iterator().next());
        boxes.put(key, value);
    }

    public int get(int key) {
        return boxes.getOrDefault(key, -1);
    }

    public int peek(int key) {
        return boxes.getOrDefault(key, -1);
    }
}
