package org.riguardo.privacy;

/** What a column of the database is in terms of data protection; it says what an export shows and what an erasure leaves. */
enum ColumnKind {
    /** Ids and links between rows. */
    KEY,
    /** States, days, counts and amounts, which stay where their row stays. */
    FACT,
    /** Usernames of the firm's staff, kept for accountability. */
    STAFF,
    /** What is about the client or was written by somebody about it: erased. */
    PERSON,
    /** Links to rows that an erasure takes away, undone with these. */
    LINK,
    /** What is about the client and must be kept by law: made anonymous when that time is over. */
    LAW,
    /** Texts about many clients in which one may be named in passing: the name is taken out of them. */
    TRACE,
    /** What no export shows. */
    SECRET
}
