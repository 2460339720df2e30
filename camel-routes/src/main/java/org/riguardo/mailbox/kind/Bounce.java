package org.riguardo.mailbox.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.mailbox.read.ParsedMessage;

/**
 * Recognises messages that say that another one did not arrive, or not yet: by their delivery status (RFC 3464) or, from a mail system, by their words;
 * and complaints of a recipient's provider (RFC 5965), after which no more should follow either.
 */
final class Bounce {

    private static final int LOOKED_AT = 20_000;
    private static final int MOST_NAMED = 5;
    private static final Pattern ARRIVED = Pattern.compile("(?i)delivered|relayed|expanded");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}");
    private static final Pattern ID = Pattern.compile("(?im)^[>\\s]{0,10}Message-ID:\\s{0,5}(<[^<>\\s]{3,500}>)");

    private Bounce() {}

    /** Null for a message that is neither. */
    static @Nullable Classification of(ParsedMessage message) {
        if (message.enclosures().complaint()) {
            return Classification.bounce(
                    Detail.COMPLAINT,
                    message.enclosures().originalId(),
                    addresses(String.join("\n", message.enclosures().feedbacks("Original-Rcpt-To"))));
        }
        if (message.enclosures().notification()) {
            return null;
        }
        if (message.enclosures().deliveryStatus() != null) {
            Detail detail = reportedFailure(message);
            return detail == null ? null : Classification.bounce(detail, original(message), reported(message));
        }
        Detail detail = BounceWords.in(message);
        return detail == null ? null : Classification.bounce(detail, original(message), named(message));
    }

    private static @Nullable Detail reportedFailure(ParsedMessage message) {
        List<String> actions = message.enclosures().statuses("Action").stream()
                .map(action -> action.toLowerCase(Locale.ROOT))
                .toList();
        List<String> statuses = message.enclosures().statuses("Status");
        boolean failed = actions.isEmpty()
                ? statuses.stream().noneMatch(status -> status.startsWith("2"))
                : actions.stream().anyMatch(action -> !ARRIVED.matcher(action).lookingAt());
        boolean later = actions.isEmpty()
                ? !statuses.isEmpty() && statuses.stream().allMatch(status -> status.startsWith("4"))
                : actions.stream().noneMatch(action -> action.startsWith("failed"));
        return !failed ? null : later ? Detail.DELAYED : Detail.NOT_DELIVERED;
    }

    private static @Nullable String original(ParsedMessage message) {
        if (message.enclosures().originalId() != null) {
            return message.enclosures().originalId();
        }
        Matcher quoted = ID.matcher(head(message.text()));
        String found = quoted.find() ? quoted.group(1) : null;
        return MessageIds.first(found).orElse(message.inReplyTo());
    }

    static List<String> reported(ParsedMessage message) {
        List<String> recipients = new ArrayList<>(message.enclosures().statuses("Final-Recipient"));
        recipients.addAll(message.enclosures().statuses("Original-Recipient"));
        return addresses(String.join("\n", recipients));
    }

    private static List<String> named(ParsedMessage message) {
        List<String> header =
                addresses(message.headers().first("X-Failed-Recipients").orElse(""));
        String sender = message.from() == null ? "" : message.from().address();
        return header.isEmpty()
                ? addresses(BounceWords.withoutCopy(head(message.text()))).stream()
                        .filter(address -> !address.equals(sender))
                        .limit(MOST_NAMED)
                        .toList()
                : header;
    }

    static List<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(hit -> hit.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LOOKED_AT));
    }
}
