package org.riguardo.api.mailbox;

/**
 * A folder that a mailbox has.
 *
 * @param name as the server names it, decoded
 * @param sent whether it holds what the account itself sent, by its special use (RFC 6154) or its usual names
 * @param selectable whether it can hold messages
 * @since 1.0
 */
public record MailboxFolder(String name, boolean sent, boolean selectable) {}
