// SPDX-License-Identifier: MIT
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What every generated Main.java needs: a reader of parameters, a writer of results, and the guard of stdout.
 *
 * Parameters stand on stdin, one JSON value a line. Results go to stdout, of which this class keeps the only stream:
 * System.out is pointed at stderr before any class of the candidate is loaded. (Java cannot point the descriptor itself
 * elsewhere: who opens it by hand spoils his own result.) Input that does not fit the signature ends the program with
 * code 3, a result that cannot be written (a cyclic list) with code 4.
 *
 * Types are named as in signature.yaml, "int[][]". No library, no lambda: those cost more to start than all the rest.
 */
final class SparDriver {
    static final class BadInput extends RuntimeException {
        BadInput(String what) { super(what, null, false, false); }
    }

    static final class BadResult extends RuntimeException {
        BadResult(String what) { super(what, null, false, false); }
    }

    /** Reads and writes ListNode and TreeNode, where a problem has them. */
    abstract static class Nodes {
        abstract Object read(String type, SparDriver from);
        abstract void write(Object value, SparDriver into);
        abstract Class<?> classOf(String type);
    }

    /** A type of the signature, parsed. */
    private static final class Type {
        String name;  // "int", "array", "optional", "tuple", "ListNode", …
        final List<Type> inner = new ArrayList<>();
        Class<?> java;  // of the value
    }

    private final FileOutputStream result = new FileOutputStream(FileDescriptor.out);
    private final Nodes nodes;
    private final StringBuilder out = new StringBuilder();
    private byte[] in = {};
    private int at = 0;
    private List<String> names;
    private int calls = 0;
    private int arguments = 0;

    SparDriver(Nodes nodes) {
        this.nodes = nodes;
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        try {
            in = System.in.readAllBytes();
        } catch (IOException e) {
            throw new BadInput("stdin cannot be read");
        }
    }

    // --- the run --------------------------------------------------------------------------------------------------

    Object parameter(String type) { return read(parse(type)); }

    void end() {
        space();
        need(at == in.length, "more input than the signature has parameters");
    }

    void line(String type, Object value) {
        write(parse(type), value);
        out.append('\n');
    }

    /** Starts on the calls of a class problem: method names, and the list of argument lists. */
    void calls() {
        names = new ArrayList<>();
        for (String name : (String[]) parameter("string[]")) names.add(name);
        expect('[');
        out.append('[');
    }

    /** The name of the next call, whose arguments follow by argument(); null after the last. */
    String call() {
        if (next(']')) {
            need(calls == names.size(), "fewer argument lists than method names");
            end();
            out.append("]\n");
            return null;
        }
        need(calls < names.size(), "more argument lists than method names");
        if (calls > 0) {
            expect(',');
            out.append(',');
        }
        expect('[');
        arguments = 0;
        return names.get(calls++);
    }

    Object argument(String type) {
        if (arguments++ > 0) expect(',');
        return parameter(type);
    }

    void arguments() { expect(']'); }

    void raw(String text) { out.append(text); }

    void value(String type, Object value) { write(parse(type), value); }

    void need(boolean condition, String what) {
        if (!condition) throw new BadInput("at byte " + at + ": " + what);
    }

    /** Writes the results and ends, whatever threads still run. */
    void finish() {
        flush();
        try {
            result.write(out.toString().getBytes(StandardCharsets.UTF_8));
            result.flush();
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Says what went wrong, without the frames that are ours, and ends. */
    static void failed(Throwable problem) {
        int code = problem instanceof BadInput ? 3 : problem instanceof BadResult ? 4 : 1;
        if (code == 3) System.err.println("spar driver: bad input " + problem.getMessage());
        if (code == 4) System.err.println("spar driver: the result cannot be written: " + problem.getMessage());
        if (code == 1) trace("Exception in thread \"main\" ", problem);
        flush();
        Runtime.getRuntime().halt(code);
    }

    private static void trace(String lead, Throwable problem) {
        System.err.println(lead + problem);
        int shown = 0;
        for (StackTraceElement frame : problem.getStackTrace()) {
            String name = frame.getClassName();
            if (name.equals("Main") || name.equals("SparDriver") || name.equals("java.lang.Thread")) continue;
            if (++shown > 20) break;
            System.err.println("\tat " + frame);
        }
        if (shown > 20) System.err.println("\t…");
        if (problem.getCause() != null && problem.getCause() != problem) trace("Caused by: ", problem.getCause());
    }

    private static void flush() {
        System.out.flush();
        System.err.flush();
    }

    // --- types ----------------------------------------------------------------------------------------------------

    private final java.util.HashMap<String, Type> known = new java.util.HashMap<>();

    private Type parse(String text) {
        Type type = known.get(text);
        if (type == null) known.put(text, type = parse(text, new int[1]));
        return type;
    }

    private Type parse(String text, int[] place) {
        Type type = new Type();
        if (text.charAt(place[0]) == '(') {
            type.name = "tuple";
            do {
                place[0]++;
                while (text.charAt(place[0]) == ' ') place[0]++;
                type.inner.add(parse(text, place));
            } while (text.charAt(place[0]) == ',');
            place[0]++;
        } else {
            int start = place[0];
            while (place[0] < text.length() && Character.isLetter(text.charAt(place[0]))) place[0]++;
            type.name = text.substring(start, place[0]);
        }
        type.java = classOf(type);
        while (place[0] < text.length() && (text.charAt(place[0]) == '[' || text.charAt(place[0]) == '?')) {
            Type outer = new Type();
            outer.name = text.charAt(place[0]) == '[' ? "array" : "optional";
            place[0] += outer.name.equals("array") ? 2 : 1;
            outer.inner.add(type);
            outer.java = classOf(outer);
            type = outer;
        }
        return type;
    }

    private Class<?> classOf(Type type) {
        switch (type.name) {
            case "int": return int.class;
            case "long": return long.class;
            case "double": return double.class;
            case "bool": return boolean.class;
            case "char": return char.class;
            case "string": return String.class;
            case "vector": return double[].class;
            case "matrix": return double[][].class;
            case "graph": return int[][].class;
            case "tuple": return List.class;
            case "optional": return boxed(type.inner.get(0).java);
            case "array":
                Class<?> element = type.inner.get(0).java;
                return element == List.class ? List.class : Array.newInstance(element, 0).getClass();
            default: return nodes.classOf(type.name);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class
            : type == long.class ? Long.class
            : type == double.class ? Double.class
            : type == boolean.class ? Boolean.class
            : type == char.class ? Character.class : type;
    }

    // --- values in ------------------------------------------------------------------------------------------------

    private Object read(Type type) {
        switch (type.name) {
            case "int": return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long": return whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case "double": return number();
            case "bool":
                if (word("true")) return true;
                need(word("false"), "expected true or false");
                return false;
            case "char":
                String one = string();
                need(one.length() == 1 && one.charAt(0) < 0x80, "expected a string of one ASCII character");
                return one.charAt(0);
            case "string": return string();
            case "vector": return read(parse("double[]"));
            case "matrix": return read(parse("double[][]"));
            case "graph": return read(parse("int[][]"));
            case "optional": return word("null") ? null : read(type.inner.get(0));
            case "tuple": return tuple(type);
            case "array": return array(type);
            default: return nodes.read(type.name, this);
        }
    }

    int[] ints() {
        int[] values = new int[8];
        int count = 0;
        expect('[');
        if (next(']')) return new int[0];
        do {
            if (count == values.length) values = java.util.Arrays.copyOf(values, 2 * count);
            values[count++] = (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        } while (next(','));
        expect(']');
        return java.util.Arrays.copyOf(values, count);
    }

    private Object array(Type type) {
        Type element = type.inner.get(0);
        if (element.java == int.class) return ints();
        List<Object> values = new ArrayList<>();
        expect('[');
        if (!next(']')) {
            do values.add(read(element));
            while (next(','));
            expect(']');
        }
        if (type.java == List.class) return values;
        Object made = Array.newInstance(element.java, values.size());
        if (made instanceof Object[]) return values.toArray((Object[]) made);
        for (int i = 0; i < values.size(); i++) Array.set(made, i, values.get(i));
        return made;
    }

    private Object tuple(Type type) {
        Object[] values = new Object[type.inner.size()];
        expect('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) expect(',');
            values[i] = read(type.inner.get(i));
        }
        expect(']');
        try {
            return Class.forName("Tuple" + values.length).getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void space() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) at++;
    }

    boolean next(char wanted) {
        space();
        if (at == in.length || in[at] != wanted) return false;
        at++;
        return true;
    }

    void expect(char wanted) { need(next(wanted), "expected '" + wanted + "'"); }

    boolean word(String wanted) {
        space();
        int length = wanted.length();
        if (in.length - at < length) return false;
        for (int i = 0; i < length; i++)
            if (in[at + i] != wanted.charAt(i)) return false;
        at += length;
        return true;
    }

    private long whole(long least, long most) {
        space();
        int start = at;
        boolean negative = at < in.length && in[at] == '-';
        if (negative) at++;
        long value = 0;  // negative, since Long.MIN_VALUE has no counterpart
        int digits = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            int digit = in[at] - '0';
            need(value > Long.MIN_VALUE / 10 || (value == Long.MIN_VALUE / 10 && digit <= 8), "the number is too large");
            value = 10 * value - digit;
            at++;
        }
        need(at > digits, "expected a whole number");
        need(at == in.length || "+-.eE".indexOf(in[at]) < 0, "expected a whole number");
        need(negative || value != Long.MIN_VALUE, "the number is too large");
        value = negative ? value : -value;
        at = value < least || value > most ? start : at;
        need(value >= least && value <= most, "the number is out of range");
        return value;
    }

    private double number() {
        if (word("NaN")) return Double.NaN;
        if (word("Infinity")) return Double.POSITIVE_INFINITY;
        if (word("-Infinity")) return Double.NEGATIVE_INFINITY;
        int start = at;
        while (at < in.length && ((in[at] >= '0' && in[at] <= '9') || "+-.eE".indexOf(in[at]) >= 0)) at++;
        need(at > start, "expected a number");
        try {
            return Double.parseDouble(new String(in, start, at - start, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            throw new BadInput("at byte " + start + ": expected a number");
        }
    }

    private String string() {
        expect('"');
        StringBuilder text = new StringBuilder();
        int start = at;
        while (at < in.length && in[at] != '"') {
            need(in[at] < 0 || in[at] >= 0x20, "control character in a string");
            if (in[at] != '\\') {
                at++;
                continue;
            }
            text.append(new String(in, start, at - start, StandardCharsets.UTF_8));
            at++;
            text.append(escape());
            start = at;
        }
        need(at < in.length, "the string does not end");
        text.append(new String(in, start, at - start, StandardCharsets.UTF_8));
        at++;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            need(Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1)), "half of a surrogate pair");
            i++;
        }
        return text.toString();
    }

    private char escape() {
        need(at < in.length, "the string does not end");
        char letter = (char) in[at++];
        if (letter == 'u') {
            need(at + 4 <= in.length, "\\u needs four hexadecimal digits");
            int value = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit((char) in[at++], 16);
                need(digit >= 0, "\\u needs four hexadecimal digits");
                value = 16 * value + digit;
            }
            return (char) value;
        }
        int place = "\"\\/bfnrt".indexOf(letter);
        need(place >= 0, "unknown escape in a string");
        return "\"\\/\b\f\n\r\t".charAt(place);
    }

    // --- values out -----------------------------------------------------------------------------------------------

    void write(long value) { out.append(value); }

    void write(String text) { out.append(text); }

    private void write(Type type, Object value) {
        switch (type.name) {
            case "ListNode":
            case "TreeNode":
                if (value == null) out.append("[]");
                else nodes.write(value, this);
                return;
            case "optional":
                if (value == null) out.append("null");
                else write(type.inner.get(0), value);
                return;
            case "vector": write(parse("double[]"), value); return;
            case "matrix": write(parse("double[][]"), value); return;
            case "graph": write(parse("int[][]"), value); return;
            default: break;
        }
        if (value == null) out.append("null");
        else if (type.name.equals("tuple")) tuple(type, value);
        else if (type.name.equals("array")) array(type.inner.get(0), value);
        else if (value instanceof Double) number((Double) value);
        else if (value instanceof String || value instanceof Character) string(value.toString());
        else out.append(value);
    }

    private void array(Type element, Object values) {
        out.append('[');
        int size = values instanceof List ? ((List<?>) values).size() : Array.getLength(values);
        for (int i = 0; i < size; i++) {
            if (i > 0) out.append(',');
            if (values instanceof int[]) out.append(((int[]) values)[i]);
            else if (values instanceof List) write(element, ((List<?>) values).get(i));
            else write(element, Array.get(values, i));
        }
        out.append(']');
    }

    private void tuple(Type type, Object value) {
        out.append('[');
        java.lang.reflect.Field[] fields = value.getClass().getDeclaredFields();
        try {
            for (int i = 0; i < fields.length; i++) {
                if (i > 0) out.append(',');
                fields[i].setAccessible(true);
                write(type.inner.get(i), fields[i].get(value));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        out.append(']');
    }

    private void number(double value) {
        if (Double.isNaN(value)) out.append("NaN");
        else if (Double.isInfinite(value)) out.append(value < 0 ? "-Infinity" : "Infinity");
        else out.append(value);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) out.append(c).append(text.charAt(++i));
            else if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
