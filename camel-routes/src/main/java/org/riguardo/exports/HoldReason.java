package org.riguardo.exports;

/** What a person has to confirm before a file is booked. */
public enum HoldReason {
    /** That it is whole, though it seems to be cut off. */
    INCOMPLETE,
    /** That so many items are really settled, though a statement of open items lists far fewer than before. */
    SHRINKING,
    /** What the columns of its table hold, which is answered on a page of its own and not by a mere yes. */
    LAYOUT
}
