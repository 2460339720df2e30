package org.riguardo.plugins.guard;

import java.util.concurrent.Callable;

/** One call of a plugin, on its thread: whatever it throws becomes words there, and the thread is handed back as it was. */
final class Guarded<R> implements Callable<Called<R>> {

    private static final int LONGEST = 500;

    private final ClassLoader loader;
    private final Callable<R> work;

    Guarded(ClassLoader loader, Callable<R> work) {
        this.loader = loader;
        this.work = work;
    }

    @Override
    public Called<R> call() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return new Called.Done<>(work.call());
        } catch (Throwable thrown) {
            return new Called.Failed<>(Called.Kind.THROWN, words(thrown));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String words(Throwable thrown) {
        String what = thrown.getClass().getName();
        try {
            StackTraceElement[] stack = thrown.getStackTrace();
            if (stack.length > 0) {
                what += " (" + stack[0].getClassName() + "." + stack[0].getMethodName() + ", line "
                        + stack[0].getLineNumber() + ")";
            }
        } catch (Throwable worse) {
            what += " (which throws " + worse.getClass().getName() + " itself)";
        }
        String plain = what.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
