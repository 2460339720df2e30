package org.riguardo.mailboxes;

/** Whether an account is read: not before its folders are chosen, and not while it is paused. */
public enum MailboxState {
    SETUP,
    READING,
    PAUSED
}
