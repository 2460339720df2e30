package org.riguardo.exports.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what banks write within the text of a movement; whatever is not beyond doubt is not found. */
public final class FreeText {

    private static final Pattern IBAN = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])");
    private static final Pattern TRN =
            Pattern.compile("(?i)\\b(?:TRN|CRO|N\\.? ?CRO|COD\\.? ?RIF)[ .:=/]{0,3}([A-Z0-9]{11,35})\\b");
    private static final Pattern PARTY =
            Pattern.compile("(?i)\\b(?:ORDINANTE|ORD|MITTENTE|MITT|DISPOSTO DA|A VOSTRO FAVORE DA)\\b *[.:]? *"
                    + "(.{2,70}?)(?= *(?:\\b(?:CAUSALE|CAUS|PER|IBAN|BIC|CRO|TRN|RIF|DESCR|DESCRIZIONE|NOTE|DATA|IND|INDIRIZZO"
                    + "|COORD|BANCA|ABI|MOTIVO)\\b *[.:]|\\bTRN\\b|\\bCRO\\b| - |/|;|$| {3}))");
    private static final int LONGEST = 2_000;

    private FreeText() {}

    /** The first account number whose check digits are right (ISO 13616), without blanks. */
    public static Optional<String> iban(String text) {
        Matcher matcher = IBAN.matcher(cut(text).toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            String found = matcher.group().replace(" ", "");
            int length = found.startsWith("IT") || found.startsWith("SM") ? 27 : found.length();
            if (found.length() >= length && checks(found.substring(0, length))) {
                return Optional.of(found.substring(0, length));
            }
        }
        return Optional.empty();
    }

    /** The first TRN or CRO that is named as one. */
    public static Optional<String> reference(String text) {
        Matcher matcher = TRN.matcher(cut(text));
        while (matcher.find()) {
            if (matcher.group(1).chars().filter(Character::isDigit).count() >= 6) {
                return Optional.of(matcher.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** Who is named as the one who ordered the payment. */
    public static Optional<String> payer(String text) {
        Matcher matcher = PARTY.matcher(cut(text));
        return matcher.find()
                ? Optional.of(matcher.group(1).strip())
                        .filter(name -> name.chars().anyMatch(Character::isLetter))
                : Optional.empty();
    }

    private static boolean checks(String iban) {
        int rest = 0;
        String turned = iban.substring(4) + iban.substring(0, 4);
        for (char character : turned.toCharArray()) {
            int value = Character.getNumericValue(character);
            rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
        }
        return rest == 1;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
