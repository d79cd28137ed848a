// ends: cpu_limit or memory_limit; java
// Threads that spin and catch everything, with a shutdown hook that never ends.
// SPDX-License-Identifier: MIT
class Attack {
    static void spin() {
        while (true) {
            try {
                Object[] some = new Object[1000];
                if (some.length == 7) return;
            } catch (Throwable ignored) {
            }
        }
    }

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(Attack::spin));
        for (int i = 0; i < 4; i++) new Thread(Attack::spin).start();
        System.exit(0);
    }
}
