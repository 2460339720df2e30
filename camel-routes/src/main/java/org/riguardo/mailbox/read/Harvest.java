package org.riguardo.mailbox.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what a reader finds in a message, part by part; counts the parts and stops taking more at the limits. */
final class Harvest {

    private record Text(boolean html, String words) {}

    private record Frame(boolean alternative, List<Text> texts) {}

    private final Limits limits;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private Enclosures enclosures = Enclosures.NONE;
    private byte @Nullable [] certified;
    private int parts;
    private int chars;

    Harvest(Limits limits) {
        this.limits = limits;
        open.push(new Frame(false, new ArrayList<>()));
    }

    /** Whether one more multipart may be entered. */
    boolean mayOpen() {
        return open.size() <= limits.depth();
    }

    /** Whether one more part may be read. */
    boolean mayTake() {
        return parts < limits.parts();
    }

    void openMultipart(String type) {
        open.push(new Frame(type.equals("multipart/alternative"), new ArrayList<>()));
    }

    void closeMultipart() {
        if (open.size() < 2) {
            return;
        }
        Frame closed = open.pop();
        List<Text> texts = closed.alternative() ? best(closed.texts()) : closed.texts();
        open.element().texts().addAll(texts);
    }

    private static List<Text> best(List<Text> alternatives) {
        return alternatives.stream()
                .filter(text -> !text.html() && !text.words().isBlank())
                .findFirst()
                .or(() -> alternatives.stream().filter(Text::html).reduce((first, second) -> second))
                .map(List::of)
                .orElse(List.of());
    }

    void leaf(PartHead head, byte[] octets) {
        parts++;
        if (head.readable()) {
            String words = Charsets.decode(octets, head.charset());
            boolean html = head.type().equals("text/html");
            keep(
                    html,
                    html
                            ? HtmlText.of(words)
                            : words.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""));
            return;
        }
        enclose(head, octets);
        attachments.add(new Attachment(head.name(), head.type(), octets.length));
    }

    private void keep(boolean html, String words) {
        String kept = words.substring(0, Math.min(words.length(), limits.textChars() - chars));
        chars += kept.length();
        open.element().texts().add(new Text(html, kept));
    }

    private void enclose(PartHead head, byte[] octets) {
        Enclosures e = enclosures;
        String name = head.name() == null ? "" : head.name().toLowerCase(Locale.ROOT);
        switch (head.type()) {
            case "message/delivery-status", "message/global-delivery-status", "message/disposition-notification" ->
                enclosures = new Enclosures(
                        Charsets.decode(octets, null),
                        head.type().endsWith("notification"),
                        e.complaint(),
                        e.originalId(),
                        e.calendarMethod(),
                        e.certificate());
            case "message/feedback-report" ->
                enclosures = new Enclosures(
                        e.deliveryStatus(),
                        e.notification(),
                        true,
                        e.originalId(),
                        e.calendarMethod(),
                        e.certificate());
            case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers" -> {
                String id = MessageIds.first(
                                Headers.of(octets, limits).first("Message-ID").orElse(null))
                        .orElse(e.originalId());
                enclosures = new Enclosures(
                        e.deliveryStatus(), e.notification(), e.complaint(), id, e.calendarMethod(), e.certificate());
                if (name.equals("postacert.eml") && certified == null) {
                    certified = octets;
                }
            }
            case "text/calendar" ->
                enclosures = new Enclosures(
                        e.deliveryStatus(),
                        e.notification(),
                        e.complaint(),
                        e.originalId(),
                        method(head, octets),
                        e.certificate());
            default -> {
                if (name.equals("daticert.xml")) {
                    enclosures = new Enclosures(
                            e.deliveryStatus(),
                            e.notification(),
                            e.complaint(),
                            e.originalId(),
                            e.calendarMethod(),
                            Charsets.decode(octets, null));
                }
            }
        }
    }

    private static @Nullable String method(PartHead head, byte[] octets) {
        if (head.method() != null) {
            return head.method().toUpperCase(Locale.ROOT);
        }
        return Charsets.decode(octets, head.charset())
                .lines()
                .limit(50)
                .filter(line -> line.regionMatches(true, 0, "METHOD:", 0, 7))
                .map(line -> line.substring(7).strip().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    String text() {
        while (open.size() > 1) {
            closeMultipart();
        }
        StringBuilder text = new StringBuilder();
        for (Text part : open.element().texts()) {
            if (!part.words().isBlank()) {
                text.append(text.length() == 0 || text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                        .append(part.words());
            }
        }
        return text.toString();
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    Enclosures enclosures() {
        return enclosures;
    }

    byte @Nullable [] certified() {
        return certified;
    }
}
