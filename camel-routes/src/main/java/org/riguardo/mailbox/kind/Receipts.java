package org.riguardo.mailbox.kind;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.mailbox.read.ParsedMessage;

/** Recognises receipts of delivery (RFC 3464) and of reading (RFC 8098); those without a report by subject and words together. */
final class Receipts {

    private static final int LONGEST = 1_500;
    private static final Pattern READ = Pattern.compile(
            "(?iu)^(?:letto|read|conferma di (?:avvenuta )?lettura|ricevuta di lettura|ricevuta di ritorno|return receipt|read receipt|lu|gelesen)"
                    + "(?: ?\\([^)]{0,30}\\))? ?[:-].*");
    private static final Pattern UNREAD =
            Pattern.compile("(?iu)^(?:non letto|not read|eliminato senza (?:essere letto|lettura)) ?:.*");
    private static final Pattern ARRIVED =
            Pattern.compile("(?iu)^(?:consegnato|recapitato|delivered|relayed|inoltrato) ?:.*");
    private static final Pattern SAID = Pattern.compile(
            "(?ius).*(?:è stato (?:letto|visualizzato|aperto|eliminato|consegnato|recapitato)|questa è una ricevuta di ritorno"
                    + "|ricevuta di ritorno per (?:la|il)|was (?:read|displayed|deleted|delivered|opened)|this is a return receipt"
                    + "|completed to these recipients|completato per (?:questi|i seguenti)).*");

    private Receipts() {}

    /** Null for a message that is no such receipt. */
    static @Nullable Classification of(ParsedMessage message, String newText) {
        if (message.enclosures().deliveryStatus() != null) {
            return Classification.receipt(reported(message), original(message), recipient(message));
        }
        String subject = message.subject().strip();
        Detail detail = READ.matcher(subject).matches()
                ? Detail.READ
                : UNREAD.matcher(subject).matches()
                        ? Detail.DELETED_UNREAD
                        : ARRIVED.matcher(subject).matches() ? Detail.DELIVERED : null;
        boolean says = detail != null
                && newText.length() <= LONGEST
                && (newText.isBlank() || SAID.matcher(newText).matches());
        String from = message.from() == null ? null : message.from().address();
        return says ? Classification.receipt(detail, original(message), from) : null;
    }

    private static Detail reported(ParsedMessage message) {
        if (!message.enclosures().notification()) {
            return Detail.DELIVERED;
        }
        String disposition =
                message.enclosures().status("Disposition").orElse("").toLowerCase(Locale.ROOT);
        return disposition.contains("deleted") ? Detail.DELETED_UNREAD : Detail.READ;
    }

    private static @Nullable String recipient(ParsedMessage message) {
        List<String> found = Bounce.reported(message);
        return found.isEmpty() ? null : found.get(0);
    }

    private static @Nullable String original(ParsedMessage message) {
        String enclosed = message.enclosures().originalId();
        return message.enclosures()
                .status("Original-Message-ID")
                .flatMap(MessageIds::first)
                .orElse(enclosed != null ? enclosed : message.inReplyTo());
    }
}
