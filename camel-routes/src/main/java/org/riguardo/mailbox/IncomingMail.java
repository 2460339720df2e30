package org.riguardo.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.read.MailAddress;
import org.riguardo.mailbox.read.ParsedMessage;
import org.riguardo.meaning.Understanding;

/**
 * A message that was read and understood, ready to be kept.
 *
 * @param at its place in the mailbox
 * @param sentAt when it was sent, as far as that can be believed
 * @param newText what was written anew
 * @param purpose {@code UNKNOWN} unless the words leave no doubt
 * @param note what could not be read, in a few words; null when everything could
 * @param understanding what its words say; nothing for mail that no person wrote
 */
public record IncomingMail(
        MessagePlace at,
        Direction direction,
        Instant sentAt,
        ParsedMessage message,
        String newText,
        Classification classification,
        Purpose purpose,
        @Nullable String note,
        Understanding understanding) {

    /**
     * What tells this message from another one: its Message-ID or, where it has none, a hash of what it says. 64 hexadecimal digits.
     */
    public String identity() {
        return message.messageId() == null ? contentIdentity() : sha256(List.of("id", message.messageId()));
    }

    /** The identity of a message that bears another one's Message-ID and says something else. */
    public String contentIdentity() {
        String from = message.from() == null ? "" : message.from().address();
        return sha256(List.of(
                String.valueOf(message.messageId()),
                from,
                message.to().stream().map(MailAddress::address).toList().toString(),
                String.valueOf(message.date()),
                message.subject(),
                squeezed(message.text())));
    }

    /**
     * Whether this is another copy of a message with the same Message-ID: the same sender, and the same text but for what a mailing list adds around it.
     */
    public boolean sameAs(@Nullable String otherFrom, String otherText) {
        String from = message.from() == null ? null : message.from().address();
        String mine = squeezed(message.text());
        String other = squeezed(otherText);
        return java.util.Objects.equals(from, otherFrom)
                && (mine.equals(other)
                        || !mine.isEmpty() && !other.isEmpty() && (mine.startsWith(other) || other.startsWith(mine)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s++", "").toLowerCase(Locale.ROOT);
    }

    private static String sha256(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
