package org.riguardo.meaning;

/** The part of a message that a range of characters refers to. */
public enum Part {
    SUBJECT,
    TEXT
}
