package org.riguardo.desk.drafts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The name that a person signs with, made of the username. */
final class SenderName {

    private SenderName() {}

    /** {@code anna.bianchi} signs Anna Bianchi; an address signs what stands before its sign. */
    static String of(String username) {
        return Arrays.stream(username.replaceFirst("@.*", "").split("[._\\- ]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
