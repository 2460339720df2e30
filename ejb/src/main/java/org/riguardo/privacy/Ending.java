package org.riguardo.privacy;

/** What an erasure does to the rows of a client in a table. */
enum Ending {
    /** They go. */
    DELETE,
    /** They stay as an empty mark, so that what was erased is not read in once more. */
    CLEAR,
    /** They stay, for the reason that is said; what is personal and not kept by law goes out of them. */
    KEEP,
    /** The table has no rows of a client. */
    NONE
}
