package org.riguardo.timeline.mail.content;

/** What a firm does with the attachments of its mail. */
public enum AttachmentKeeping {
    /** They are known by name, type and size, and cannot be opened here. */
    NAMES,
    /** Whoever opens one has it fetched from the mail server; nothing of it is kept. */
    SERVER,
    /** Those up to a size are kept in the database; larger ones are fetched from the mail server. */
    DATABASE
}
