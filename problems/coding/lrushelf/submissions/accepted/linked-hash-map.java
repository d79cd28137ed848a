// A LinkedHashMap in the order of access; peek looks into a plain map beside it. O(1) expected per call.
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

class LruShelf {
    private final LinkedHashMap<Integer, Integer> uses = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Integer> boxes = new HashMap<>();
    private final int capacity;

    public LruShelf(int capacity) {
        this.capacity = capacity;
    }

    public void put(int key, int value) {
        if (!boxes.containsKey(key) && boxes.size() == capacity) {
            int oldest = uses.keySet().iterator().next();
            uses.remove(oldest);
            boxes.remove(oldest);
        }
        uses.put(key, value);
        boxes.put(key, value);
    }

    public int get(int key) {
        return uses.getOrDefault(key, -1);
    }

    public int peek(int key) {
        return boxes.getOrDefault(key, -1);
    }
}
