// ends: exited 0; java
// Files, programs, sockets, other processes and native memory, by Java's own means.
// SPDX-License-Identifier: MIT
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

class Attack {
    interface Attempt {
        Object call() throws Exception;
    }

    static void refused(String what, Attempt attempt) {
        try {
            Object got = attempt.call();
            System.out.println(got == null ? "nothing: " + what : "BREACH " + what + ": " + got);
        } catch (Throwable e) {
            System.out.println("refused: " + what + ": " + e.getClass().getName());
        }
    }

    public static void main(String[] args) {
        Path canary = Path.of(System.getenv("CANARY"));
        refused("read the answer", () -> Files.readString(canary.resolve("answer.txt")));
        refused("write beside it", () -> Files.writeString(canary.resolve("new"), "x"));
        refused("list it", () -> Files.list(canary).findFirst());
        refused("read the passwords", () -> Files.readString(Path.of("/etc/shadow")));
        refused("write to /usr", () -> Files.writeString(Path.of("/usr/x"), "x"));
        refused("a socket", () -> new Socket(InetAddress.getLoopbackAddress(), 22));
        refused("stop its parent", () -> ProcessHandle.current().parent().map(p -> p.destroyForcibly() ? p : null).orElse(null));
        refused("another's processes", () -> ProcessHandle.allProcesses().filter(p -> p.info().command().orElse("").endsWith("spar-box")).findAny().orElse(null));
        try {
            new ProcessBuilder("/bin/sh", "-c", "sleep 300 & setsid sleep 301 &").start().waitFor();
        } catch (IOException | InterruptedException e) {
            System.out.println("refused: a program: " + e);
        }
        System.out.println("held");
    }
}
