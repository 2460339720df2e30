package org.riguardo.firm;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom a thread acts that was let in otherwise than by the sign-in service: one person of one firm, for the length of one piece of work. Only the bean that
 * has checked who that is begins it; it gives no role.
 */
public final class Acting {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private Acting() {}

    /** The result of the work, done for that person. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    static @Nullable Caller current() {
        return CURRENT.get();
    }
}
