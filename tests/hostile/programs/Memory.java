// ends: memory_limit or exited nonzero or signalled; java
// Memory outside the heap, which -Xmx does not limit: direct buffers and the stacks of many threads.
// SPDX-License-Identifier: MIT
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

class Attack {
    static void deep(int level) {
        byte[] some = new byte[100];
        if (level + some.length > 0) deep(level + 1);
    }

    public static void main(String[] args) {
        List<ByteBuffer> kept = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Thread thread = new Thread(null, () -> {
                try {
                    deep(0);
                } catch (StackOverflowError e) {
                    try {
                        Thread.sleep(600000);
                    } catch (InterruptedException ignored) {
                    }
                }
            }, "deep", 16 << 20);
            thread.setDaemon(true);
            thread.start();
        }
        while (true) {
            ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
            for (int i = 0; i < block.capacity(); i += 4096) block.put(i, (byte) 1);
            kept.add(block);
            if (kept.size() > 600) {
                System.out.println("BREACH 600 MiB");
                return;
            }
        }
    }
}
