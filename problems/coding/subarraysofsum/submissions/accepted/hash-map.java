// Counts, for every day, the earlier totals that are smaller by exactly k. O(n) expected.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in), 1 << 16);
        StringTokenizer words = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(words.nextToken());
        long k = Long.parseLong(words.nextToken());
        Map<Long, Integer> times = new HashMap<>(2 * n);
        times.put(0L, 1);
        words = new StringTokenizer(in.readLine());
        long total = 0;
        long stretches = 0;
        for (int i = 0; i < n; i++) {
            total += Long.parseLong(words.nextToken());
            stretches += times.getOrDefault(total - k, 0);
            times.merge(total, 1, Integer::sum);
        }
        System.out.println(stretches);
    }
}
