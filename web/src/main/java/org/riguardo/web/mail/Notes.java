package org.riguardo.web.mail;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.riguardo.web.words.Texts;

/** Says what could not be read of a message; it is kept as a few fixed words for each thing, some with a number. */
final class Notes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Notes() {}

    /** In the reader's language; words that have no text there stand for themselves. */
    static String of(String note, Texts texts) {
        String said =
                Arrays.stream(note.split("; ")).map(one -> said(one, texts)).collect(Collectors.joining(", "));
        return texts.say("message.note", said);
    }

    private static String said(String one, Texts texts) {
        String key = one.replaceFirst(": .*", "").replaceAll("[^a-zA-Z]+", "-");
        String word = texts.named("note", key);
        if (word.equals(key)) {
            return one;
        }
        Matcher number = NUMBER.matcher(one);
        return number.find() ? word.replace("{0}", number(Long.parseLong(number.group()), one, texts)) : word;
    }

    private static String number(long number, String one, Texts texts) {
        return one.endsWith(" octets")
                ? Sizes.of(number, texts)
                : NumberFormat.getInstance(
                                Locale.forLanguageTag(texts.language().code()))
                        .format(number);
    }
}
