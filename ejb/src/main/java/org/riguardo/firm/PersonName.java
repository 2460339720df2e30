package org.riguardo.firm;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes a name that one can say out of a username. */
public final class PersonName {

    private PersonName() {}

    /** {@code paolo} is Paolo, {@code anna.bianchi} Anna Bianchi; an address is left as it is. */
    public static String of(String username) {
        if (username.contains("@")) {
            return username;
        }
        return Arrays.stream(username.split("[._\\- ]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
