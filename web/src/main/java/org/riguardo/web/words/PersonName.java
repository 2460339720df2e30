package org.riguardo.web.words;

/** Makes a name that one can say out of a username. */
public final class PersonName {
    private PersonName() {}

    /** {@code paolo} is Paolo, {@code anna.bianchi} Anna Bianchi; an address is left as it is. */
    public static String of(String username) {
        return org.riguardo.firm.PersonName.of(username);
    }
}
