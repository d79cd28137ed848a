# ends: exited 0; java; writable
# An annotation processor: code of the candidate's that runs inside the compiler.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
mkdir -p processor
cat >Evil.java <<'JAVA'
import java.nio.file.*;
import java.util.*;
import javax.annotation.processing.*;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class Evil extends AbstractProcessor {
    @Override public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
    @Override public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) {
        String[] places = {System.getenv("CANARY") + "/answer.txt", "/etc/shadow", "/proc/1/environ"};
        for (String place : places) try {
            String text = Files.readString(Path.of(place));
            if (!text.isEmpty()) System.out.println("BREACH " + place + ": " + text);
        } catch (Exception e) { System.out.println("refused: " + place); }
        try { new ProcessBuilder("/bin/sh", "-c", "setsid sleep 300 &").inheritIO().start(); } catch (Exception e) { }
        return false;
    }
}
JAVA
echo 'public class Victim { public static void main(String[] a) {} }' >Victim.java
options="-J-Xmx128m -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1"
# shellcheck disable=SC2086  # a list of options
javac $options -proc:none -d processor Evil.java || exit 97
# shellcheck disable=SC2086
javac $options -processorpath processor -processor Evil Victim.java || exit 98
[ -f Victim.class ] || exit 99
echo held
