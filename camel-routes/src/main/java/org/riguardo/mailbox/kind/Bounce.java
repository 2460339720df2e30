package org.riguardo.mailbox.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.mailbox.read.ParsedMessage;

/** A message that says that another one did not arrive, or not yet: by its delivery status (RFC 3464) or, from a mail system, by its words. */
record Bounce(@Nullable String refersTo, List<String> failed) {

    private static final int LOOKED_AT = 20_000;
    private static final Pattern SENDER = Pattern.compile(
            "(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange\\w*|mdaemon|mail\\.administrator|posta-certificata)@.*");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i).*(?:undeliver|delivery status notification \\(fail|failure notice|"
                    + "mail delivery (?:failed|failure|system)|delivery (?:failure|has failed|problem|notification)|returned (?:mail|to sender)|"
                    + "could ?n[o']t be delivered|non recapitabile|mancat[ao] (?:recapito|consegna)|recapito non riuscito|consegna non riuscita|"
                    + "impossibile recapitare|notifica di mancato|avviso di mancata consegna|anomalia messaggio|nondeliverable|undelivered).*");
    private static final Pattern ARRIVED = Pattern.compile("(?i)delivered|relayed|expanded");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}");
    private static final Pattern ID = Pattern.compile("(?im)^[>\\s]{0,10}Message-ID:\\s{0,5}(<[^<>\\s]{3,500}>)");

    static @Nullable Bounce of(ParsedMessage message) {
        List<String> actions = message.enclosures().statuses("Action");
        boolean notification = message.enclosures().notification();
        if (message.enclosures().deliveryStatus() != null && !notification) {
            boolean failed =
                    actions.stream().anyMatch(action -> !ARRIVED.matcher(action).lookingAt())
                            || actions.isEmpty()
                                    && message.enclosures().statuses("Status").stream()
                                            .noneMatch(status -> status.startsWith("2"));
            return failed ? new Bounce(original(message), reported(message)) : null;
        }
        if (notification
                || !fromMailSystem(message)
                || !SUBJECT.matcher(message.subject()).matches()) {
            return null;
        }
        return new Bounce(original(message), named(message));
    }

    private static boolean fromMailSystem(ParsedMessage message) {
        boolean nobody = message.headers()
                .first("Return-Path")
                .map(String::strip)
                .filter("<>"::equals)
                .isPresent();
        return nobody
                || message.from() == null
                || SENDER.matcher(message.from().address()).matches()
                || message.headers().has("X-Failed-Recipients");
    }

    private static @Nullable String original(ParsedMessage message) {
        if (message.enclosures().originalId() != null) {
            return message.enclosures().originalId();
        }
        Matcher quoted = ID.matcher(head(message.text()));
        String found = quoted.find() ? quoted.group(1) : null;
        return MessageIds.first(found).orElse(message.inReplyTo());
    }

    private static List<String> reported(ParsedMessage message) {
        List<String> recipients = new ArrayList<>(message.enclosures().statuses("Final-Recipient"));
        recipients.addAll(message.enclosures().statuses("Original-Recipient"));
        return addresses(String.join("\n", recipients));
    }

    private static List<String> named(ParsedMessage message) {
        List<String> header =
                addresses(message.headers().first("X-Failed-Recipients").orElse(""));
        return header.isEmpty()
                ? addresses(head(message.text())).stream().limit(5).toList()
                : header;
    }

    private static List<String> addresses(String text) {
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
