package org.riguardo.audit.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of which client a page or an answer of the API shows; it never says what stands in it.
 *
 * @param what such as {@code client}, {@code message} or {@code call-sheet}
 * @param client null where the thing itself says whose it is, or it is of many
 * @param subject the id of a message or a draft, or the name of a list; null where the client is the thing
 */
public record Look(String what, @Nullable String client, @Nullable String subject) {

    private static final String ID = "([A-Za-z0-9-]{8,36})";

    private static final List<Shape> SHAPES = List.of(
            Shape.ofClient("/clients/" + ID + "/call(?:-sheet)?", "call-sheet"),
            Shape.ofClient("/clients/" + ID + "(?:/data)?/export", "client-export"),
            Shape.ofClient("/clients/" + ID + "/data(?:/.*)?", "client-data"),
            Shape.ofClient("/clients/" + ID + "/timeline", "timeline"),
            Shape.ofClient("/clients/" + ID + "/file", "client-file"),
            Shape.ofClient("/clients/" + ID + "(?:/.*)?", "client"),
            Shape.ofClient("/firm/limitation/" + ID, "limitation"),
            Shape.ofClient("/firm/interest/clients/" + ID, "interest"),
            Shape.ofThing("/outbox/" + ID, "outgoing"),
            Shape.ofThing("/calls/" + ID, "call"),
            Shape.ofThing("/(?:payments|bank-entries)/" + ID, "payment"),
            Shape.ofThing("/meaning/contacts/" + ID, "note"),
            Shape.ofThing("/meaning/messages/" + ID, "message"),
            Shape.ofThing("/meaning/findings/" + ID, "finding"),
            Shape.ofThing("/assignments/" + ID + "/undo-preview", "assignment"),
            Shape.ofThing("/mail/unassigned/" + ID, "message"),
            Shape.ofThing("/mail/messages/" + ID + "/attachments/.*", "attachment"),
            Shape.ofThing("/mail/messages/" + ID + "/original(?:\\.eml)?", "original"),
            Shape.ofThing("/mail/messages/" + ID + "(?:/.*)?", "message"),
            Shape.ofThing("/messages/" + ID + "/attachments/.*", "attachment"),
            Shape.ofThing("/messages/" + ID + "/original", "original"),
            Shape.ofThing("/messages/" + ID + "(?:/.*)?", "message"),
            Shape.ofThing("/threads/" + ID, "thread"),
            Shape.ofThing("/drafts/" + ID + "(?:/.*)?", "draft"),
            Shape.ofThing("/lists/([a-z-]+)(?:/" + ID + ")?\\.(?:csv|xlsx)", "list"));

    private record Shape(Pattern path, String what, boolean client) {

        static Shape ofClient(String path, String what) {
            return new Shape(Pattern.compile(path), what, true);
        }

        static Shape ofThing(String path, String what) {
            return new Shape(Pattern.compile(path), what, false);
        }
    }

    /**
     * What that request shows; empty where it shows nothing of a client.
     *
     * @param path below the context root or the root of the API
     */
    public static Optional<Look> at(String method, String path) {
        boolean reads = method.equals("GET");
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.path().matcher(path);
            if (matcher.matches()) {
                boolean shows = reads || shape.what().equals("original");
                return shows && !other(matcher.group(1))
                        ? Optional.of(
                                shape.client()
                                        ? new Look(shape.what(), matcher.group(1), null)
                                        : new Look(shape.what(), null, matcher.group(1)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Pages that stand where a client's id stands. */
    private static boolean other(String id) {
        return id.equals("duplicates");
    }
}
