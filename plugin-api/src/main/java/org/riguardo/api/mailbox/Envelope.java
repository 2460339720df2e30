package org.riguardo.api.mailbox;

import java.util.List;

/**
 * From where and to whom a message is handed over (RFC 5321, section 2.3.1), whatever its header says.
 *
 * @param recipients all who are to get it, copies too; one at least
 * @since 1.0
 */
public record Envelope(String sender, List<String> recipients) {

    public Envelope {
        recipients = recipients.stream().distinct().toList();
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message without recipients");
        }
    }
}
