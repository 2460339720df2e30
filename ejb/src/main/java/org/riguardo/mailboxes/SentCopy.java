package org.riguardo.mailboxes;

/** Who files the copy of a sent message: Riguardo, or the provider by itself. */
public enum SentCopy {
    FILED,
    BY_PROVIDER
}
