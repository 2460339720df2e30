package org.riguardo.web.site;

import java.security.SecureRandom;

/** A short mark that a person can read out and IT can find in the server log. */
final class Reference {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            mark.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return mark.toString();
    }
}
