package org.riguardo.mailbox.read;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a message breaks the rules of mail and could therefore be read only in part, or by guessing; a few fixed words for each. */
final class Irregularities {

    private static final Set<String> ENCODINGS = Set.of("", "7bit", "8bit", "binary", "base64", "quoted-printable");
    private static final List<String> ONCE = List.of(
            "From",
            "Date",
            "Subject",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Content-Type",
            "Content-Disposition",
            "Content-Transfer-Encoding");

    private final Set<String> found = new LinkedHashSet<>(0);

    void part(PartHead head) {
        String encoding = head.encoding() == null ? "" : Decoding.name(head.encoding());
        if (!ENCODINGS.contains(encoding)) {
            found.add("unknown transfer encoding");
        }
        if (head.charset() != null && head.readable() && !Charsets.known(head.charset())) {
            found.add("unknown charset");
        }
    }

    void header(
            Headers headers,
            @Nullable String id,
            @Nullable Instant date,
            List<MailAddress> from,
            List<MailAddress> replyTo,
            List<MailAddress> to) {
        if (from.isEmpty()) {
            found.add("no sender");
        }
        if (date == null && headers.has("Date")) {
            found.add("unreadable date");
        }
        if (id == null && headers.has("Message-ID")) {
            found.add("invalid message id");
        }
        addresses(headers, "To", to);
        addresses(headers, "Reply-To", replyTo);
        boolean twice = false;
        boolean empty = false;
        for (String name : ONCE) {
            List<String> values = headers.all(name);
            twice |= values.size() > 1;
            empty |= !values.isEmpty() && values.get(0).isBlank() && !name.equals("Subject");
        }
        if (twice) {
            found.add("a field written twice");
        }
        if (empty) {
            found.add("an empty field");
        }
        if (headers.broken()) {
            found.add("a broken header line");
        }
        String subject = headers.text("Subject").orElse("");
        if (subject.contains("=?") && subject.contains("?=") || subject.indexOf('\ufffd') >= 0) {
            found.add("unreadable subject");
        }
    }

    private void addresses(Headers headers, String name, List<MailAddress> read) {
        if (read.isEmpty() && headers.has(name)) {
            found.add("no address in " + name);
        }
    }

    void noText() {
        found.add("no text");
    }

    /** All of them with what was found before; null for a regular message. */
    @Nullable
    String note(@Nullable String reason) {
        if (found.isEmpty()) {
            return reason;
        }
        String all = String.join("; ", found);
        return reason == null ? all : reason + "; " + all;
    }
}
