package org.riguardo.api.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a plugin may be told of; a descriptor and a webhook name it in small letters, such as {@code mail-sent}.
 *
 * @since 1.0
 */
public enum EventType {
    /** A call, meeting or note was logged; details {@code interactionId, channel, direction}. */
    INTERACTION_LOGGED,
    /** A mail left; details {@code mailId}. */
    MAIL_SENT,
    /** A mail was kept back in the last instant; details {@code mailId, rule}. */
    MAIL_HELD,
    /** A promise or plan was agreed on; details {@code agreementId, kind}. */
    AGREEMENT_MADE,
    /** What was agreed on was paid; details {@code agreementId}. */
    AGREEMENT_KEPT,
    /** What was agreed on was not paid in time; details {@code agreementId}. */
    AGREEMENT_BROKEN,
    /** A payment was booked; details {@code amount} as a decimal string, {@code day}. */
    PAYMENT_BOOKED,
    /** A file was read; details {@code importId, format}; it is about no client. */
    IMPORT_DONE,
    /** Something else is suggested for a client than before; details {@code action, rule}. */
    DECISION_CHANGED,
    /** A client was erased: whoever keeps something of it erases it too. */
    CLIENT_ERASED;

    /** Its name in a descriptor and in a webhook. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of that name; empty when there is none. */
    public static Optional<EventType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
