package org.riguardo.ledger;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Party;

/**
 * A number that is the same for two documents that a file states alike, wherever they stand in it (64 bits of FNV-1a); what
 * is open of an item is never told by it.
 */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET;

    private Fingerprint() {}

    static long of(ExportDocument document, String instalments) {
        Fingerprint print = new Fingerprint();
        print.add(document.number());
        print.add(document.type());
        print.add(document.date());
        print.add(document.currency());
        print.add(document.total().toPlainString());
        print.add(document.payable().toPlainString());
        print.add(instalments);
        print.add(document.issuer());
        print.add(document.client());
        print.add(Sentences.write(document.leftOut()));
        return print.hash;
    }

    private void add(Party party) {
        add(party.name());
        add(party.vatId());
        add(party.taxCode());
    }

    private void add(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        for (int at = 0; at < text.length(); at++) {
            add(text.charAt(at));
        }
        add('\0');
    }

    private void add(char letter) {
        hash = (hash ^ letter) * PRIME;
    }
}
