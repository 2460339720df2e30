package org.riguardo.desk.outbox;

import org.riguardo.api.mailbox.SendingAccount;

/** A mail written as a message, with the account from which it goes out. */
record Written(SendingAccount account, String messageId, byte[] content) {}
