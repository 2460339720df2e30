package org.riguardo.crm;

/** What goes between Riguardo and a customer system. */
public enum Take {
    /** People and numbers from there. */
    CONTACTS,
    /** Calls, meetings and notes from there. */
    ACTIVITIES,
    /** Calls and meetings to there. */
    CONVERSATIONS,
    /** What is suggested, as one thing to do for each client, to there. */
    SUGGESTIONS,
    /** The words of notes, with the calls and meetings that go there. */
    NOTES
}
