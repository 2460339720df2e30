package org.riguardo.mailbox.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.Texts.Text;

/** Collects what a reader finds in a message, part by part; counts the parts and stops taking more at the limits. */
final class Harvest {

    private static final Text NOTHING = new Text("", null);

    private final Limits limits;
    private final Deque<Texts> open = new ArrayDeque<>();
    private final List<Attachment> attachments = new ArrayList<>(0);
    private final Irregularities irregularities = new Irregularities();
    private final EnclosureReader enclosed;
    private int parts;
    private int chars;

    Harvest(Limits limits) {
        this.limits = limits;
        this.enclosed = new EnclosureReader(limits);
        open.push(new Texts(false));
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
        open.push(new Texts(type.equals("multipart/alternative")));
    }

    void closeMultipart() {
        if (open.size() < 2) {
            return;
        }
        Text closed = open.pop().joined();
        if (closed != null) {
            open.element().add(closed);
        }
    }

    void leaf(PartHead head, byte[] octets) {
        parts++;
        irregularities.part(head);
        if (!head.readable()) {
            enclosed.take(head, octets);
            attachments.add(new Attachment(head.name(), head.type(), octets.length, head.contentId(), octets));
            return;
        }
        String words = Charsets.decode(octets, head.charset());
        String kept = words.substring(0, Math.min(words.length(), limits.textChars() - chars));
        chars += kept.length();
        open.element().add(head.type().equals("text/html") ? new Text(null, kept) : new Text(lines(kept), null));
    }

    private static String lines(String words) {
        String lines =
                words.indexOf('\r') < 0 ? words : words.replace("\r\n", "\n").replace('\r', '\n');
        return lines.indexOf('\0') < 0 ? lines : lines.replace("\0", "");
    }

    /** The text as far as it was read, with its HTML where it has some. */
    Text text() {
        while (open.size() > 1) {
            closeMultipart();
        }
        Text whole = open.element().joined();
        return whole == null ? NOTHING : whole;
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    Irregularities irregularities() {
        return irregularities;
    }

    Enclosures enclosures() {
        return enclosed.enclosures();
    }

    List<CalendarPart> calendars() {
        return enclosed.calendars();
    }

    byte @Nullable [] certified() {
        return enclosed.certified();
    }
}
