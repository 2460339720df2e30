package org.riguardo.api.tone;

/**
 * What a mail to a client is for; {@link #FREE} is in a person's own words from the first to the last.
 *
 * @since 1.0
 */
public enum MailKind {
    REMINDER,
    RECAP,
    THANKS,
    REPLY,
    COURTESY,
    FREE
}
