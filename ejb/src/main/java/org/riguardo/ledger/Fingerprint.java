package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;

/**
 * A number that is the same for two documents that a file states alike, wherever they stand in it (64 bits in the manner of
 * FNV-1a); what is open of an item is never told by it.
 */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long hash = OFFSET;

    private Fingerprint() {}

    static long of(ExportDocument document) {
        Fingerprint print = new Fingerprint();
        print.add(document.number());
        print.add(document.type());
        print.add(document.credit() ? 1 : 0);
        print.add(document.date());
        print.add(document.currency());
        print.add(document.total());
        print.add(document.payable());
        for (Instalment instalment : document.instalments()) {
            print.add(instalment.due());
            print.add(instalment.dueDerived() ? 1 : 0);
            print.add(instalment.amount());
            print.add(instalment.open());
        }
        print.add(document.issuer());
        print.add(document.client());
        print.add(document.leftOut() == null ? null : Sentences.write(document.leftOut()));
        return print.spread();
    }

    private void add(Party party) {
        add(party.name());
        add(party.vatId());
        add(party.taxCode());
        add(party.code());
        add(party.email());
        add(party.pec());
        add(party.phone());
        add(party.since());
    }

    private void add(@Nullable String text) {
        if (text != null) {
            for (int at = 0; at < text.length(); at++) {
                add((long) text.charAt(at));
            }
        }
        add(text == null ? -2L : -1L);
    }

    private void add(@Nullable LocalDate day) {
        add(day == null ? Long.MIN_VALUE : day.toEpochDay());
    }

    private void add(@Nullable BigDecimal amount) {
        if (amount == null) {
            add(Long.MAX_VALUE);
        } else if (amount.precision() < 19) {
            add(amount.unscaledValue().longValue());
            add((long) amount.scale());
        } else {
            add(amount.toPlainString());
        }
    }

    private void add(long value) {
        hash = (hash ^ value) * PRIME;
        hash ^= hash >>> 32;
    }

    private long spread() {
        long mixed = (hash ^ hash >>> 31) * SPREAD;
        return mixed ^ mixed >>> 29;
    }
}
