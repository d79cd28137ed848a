// ends: signalled or exited nonzero; java
// Writes to address 0 past the virtual machine's checks, which then writes a report and a core.
// SPDX-License-Identifier: MIT
import java.lang.reflect.Field;

class Attack {
    public static void main(String[] args) throws Exception {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        unsafe.getClass().getMethod("putLong", long.class, long.class).invoke(unsafe, 0L, 42L);
        System.out.println("BREACH wrote to address 0");
    }
}
