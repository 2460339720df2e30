package org.riguardo.api.tone;

/** What a mail to a client is for; {@link #FREE} is in a person's own words from the first to the last. */
public enum MailKind {
    REMINDER,
    RECAP,
    THANKS,
    REPLY,
    COURTESY,
    FREE
}
