package org.riguardo.mailboxes.guess;

import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * By which server an address probably sends; a person confirms it.
 *
 * @param filesCopies whether what is sent by it stands in Sent by itself
 */
public record SendingGuess(String host, int port, Security security, boolean filesCopies) {}
