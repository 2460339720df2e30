package org.riguardo.plugins.guard;

/** How a call of a plugin ended; nothing in it is of the plugin's classes as long as the value is not. */
public sealed interface Called<R> {

    /** It returned. */
    record Done<R>(R value) implements Called<R> {}

    /**
     * It did not return a value.
     *
     * @param what what was thrown and where, as names of classes, a method and a line; never a message, which may speak of people
     */
    record Failed<R>(Kind kind, String what) implements Called<R> {}

    /** Why. */
    enum Kind {
        /** It threw, an error of the machine included. */
        THROWN,
        /** It took longer than it may; its thread was interrupted. */
        SLOW,
        /** All the threads that its module may have are still at earlier calls that took longer than they may. */
        BUSY,
        /** It had no turn, or hardly any time, for other calls or a server that stood still; nothing is known of the module. */
        CROWDED,
        /** It was not asked, or not waited for, since the host or the plugin is ending. */
        ENDED
    }
}
