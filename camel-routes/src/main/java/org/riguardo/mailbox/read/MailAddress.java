package org.riguardo.mailbox.read;

import org.jspecify.annotations.Nullable;

/**
 * One address of a message.
 *
 * @param address in lower case, as addresses are compared
 * @param name the display name; null when there is none
 */
public record MailAddress(String address, @Nullable String name) {

    @Override
    public String toString() {
        return name == null ? address : name + " <" + address + ">";
    }
}
