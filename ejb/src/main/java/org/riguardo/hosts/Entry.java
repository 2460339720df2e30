package org.riguardo.hosts;

/** What becomes of a call that asks for a page. */
public sealed interface Entry {

    /** It is let in, and goes on with this in its addresses. */
    record Admitted(String ticket) implements Entry {}

    /** It is not, and this is shown instead. */
    record Refused(Sight.Nothing nothing) implements Entry {}
}
