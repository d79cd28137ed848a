// Two sets of places, ordered by reading and place: the lower half and the upper half of the window. O(n log k).
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Comparator;
import java.util.StringTokenizer;
import java.util.TreeSet;

class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        StringTokenizer words = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(words.nextToken());
        int k = Integer.parseInt(words.nextToken());
        long[] readings = new long[n];
        words = new StringTokenizer(in.readLine());
        for (int i = 0; i < n; i++) readings[i] = Long.parseLong(words.nextToken());
        Comparator<Integer> order = (a, b) -> {
            int byReading = Long.compare(readings[a], readings[b]);
            return byReading != 0 ? byReading : Integer.compare(a, b);
        };
        TreeSet<Integer> low = new TreeSet<>(order);
        TreeSet<Integer> high = new TreeSet<>(order);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            if (i >= k && !low.remove(i - k)) high.remove(i - k);
            low.add(i);
            high.add(low.pollLast());
            while (low.size() < high.size()) low.add(high.pollFirst());
            if (i + 1 < k) continue;
            long upper = k % 2 == 1 ? readings[low.last()] : readings[high.first()];
            out.append(readings[low.last()] + upper).append('\n');
        }
        System.out.print(out);
    }
}
