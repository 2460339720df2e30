package org.riguardo.mailbox.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads message ids (RFC 5322, section 3.6.4) and gives each one form, {@code <left@right>}. What is no address in angle brackets is dropped, so that a
 * reference such as {@code <yes>} cannot glue unrelated mails together.
 */
public final class MessageIds {

    private static final int LONGEST = 990;

    private MessageIds() {}

    /** The ids of a field such as References, each once, in their order. */
    public static List<String> all(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        int open = value.indexOf('<');
        while (open >= 0) {
            int close = value.indexOf('>', open);
            if (close < 0) {
                break;
            }
            int nested = value.lastIndexOf('<', close);
            one(value.substring(nested + 1, close)).ifPresent(found::add);
            open = value.indexOf('<', close);
        }
        return new ArrayList<>(found);
    }

    /** The first id of a field; also one without brackets. */
    public static Optional<String> first(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        List<String> bracketed = all(value);
        return bracketed.isEmpty() ? one(value) : Optional.of(bracketed.get(0));
    }

    private static Optional<String> one(String inner) {
        String id = squeezed(inner);
        int at = id.lastIndexOf('@');
        return at <= 0 || at == id.length() - 1 || id.length() > LONGEST
                ? Optional.empty()
                : Optional.of("<" + id + ">");
    }

    private static String squeezed(String inner) {
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c <= ' ' || c == '<' || c == '>') {
                return inner.replaceAll("[\\s<>]+", "");
            }
        }
        return inner;
    }
}
