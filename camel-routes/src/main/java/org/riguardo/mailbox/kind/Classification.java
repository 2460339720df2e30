package org.riguardo.mailbox.kind;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a message and what goes with it.
 *
 * @param refersTo the Message-ID that a bounce, receipt or answer is about; null when it names none
 * @param failed the addresses, in lower case, that a bounce could not reach
 * @param absent whether an automatic reply says that its sender is away
 * @param returnDate the day of return that an automatic reply gives
 * @param detail null when nothing more is known than the kind
 * @param about the address, in lower case, whose mailbox a receipt or bounce speaks of; null when it names none
 */
public record Classification(
        Kind kind,
        @Nullable String refersTo,
        List<String> failed,
        boolean absent,
        @Nullable LocalDate returnDate,
        @Nullable Detail detail,
        @Nullable String about) {

    static Classification of(Kind kind, @Nullable Detail detail, @Nullable String refersTo) {
        return new Classification(kind, refersTo, List.of(), false, null, detail, null);
    }

    static Classification receipt(Detail detail, @Nullable String refersTo, @Nullable String about) {
        return new Classification(Kind.RECEIPT, refersTo, List.of(), false, null, detail, about);
    }

    static Classification bounce(Detail detail, @Nullable String refersTo, List<String> failed) {
        String about = failed.isEmpty() ? null : failed.get(0);
        return new Classification(Kind.BOUNCE, refersTo, failed, false, null, detail, about);
    }

    static Classification autoReply(@Nullable String refersTo, boolean absent, @Nullable LocalDate returnDate) {
        Detail detail = absent ? Detail.AWAY : Detail.ACKNOWLEDGED;
        return new Classification(Kind.AUTO_REPLY, refersTo, List.of(), absent, returnDate, detail, null);
    }
}
