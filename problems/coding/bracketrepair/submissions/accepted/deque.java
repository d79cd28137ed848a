// An ArrayDeque of the brackets that still wait for a partner. O(n).
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;

class Main {
    public static void main(String[] args) throws IOException {
        String piece = new BufferedReader(new InputStreamReader(System.in)).readLine().trim();
        ArrayDeque<Character> waiting = new ArrayDeque<>();
        int left = 0;
        for (char bracket : piece.toCharArray()) {
            int kind = ")]}".indexOf(bracket);
            if (kind < 0) {
                waiting.push(bracket);
            } else if (waiting.isEmpty()) {
                left++;
            } else if (waiting.pop() != "([{".charAt(kind)) {
                System.out.println(-1);
                return;
            }
        }
        System.out.println(left + waiting.size());
    }
}
