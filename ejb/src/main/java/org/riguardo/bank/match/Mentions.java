package org.riguardo.bank.match;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers in a text that may mean documents; days, amounts and account numbers are none. */
final class Mentions {

    private static final String DOCUMENT =
            "FT|FTT|FTV|FATT|FATTURA|FATTURE|FRA|FTRA|FTURA|FAT|PARCELLA|PARCELLE|PARC|NOTULA|DOC|DOCUMENTO|INVOICE|INV";
    private static final Pattern NAMES = Pattern.compile(DOCUMENT);
    private static final Pattern GLUED = Pattern.compile("(" + DOCUMENT + ")[/._-]*\\d.*");
    private static final Set<String> BETWEEN = Set.of(
            "N", "NR", "NUM", "NUMERO", "NS", "VS", "VOSTRA", "NOSTRA", "E", "ED", "AND", "DEL", "ANNO", "DI", "S");
    private static final Pattern TOKEN = Pattern.compile("\u00A7\\d+\u00A7|[A-Z0-9]+(?:[/\\\\_.-]+[A-Z0-9]+)*|[,;+&]");
    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9/.-])(?:(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})|(\\d{4})-(\\d{2})-(\\d{2}))(?![0-9/-])");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![A-Z0-9/.,-])(?:(?:EUR|EURO|€) ?)?\\d{1,3}(?:\\.\\d{3})*,\\d{2}(?![0-9])|\\b(?:EUR|EURO|€) ?\\d+(?:[.,]\\d+)*");
    private static final Pattern AFTER_NAME =
            Pattern.compile(".*\\b(?:" + DOCUMENT + ")\\.? ?(?:N|NR|NUM)?\\.? ?$", Pattern.DOTALL);
    private static final Pattern ACCOUNT = Pattern.compile("\\b[A-Z]{2}\\d{2}[A-Z0-9]{11,30}\\b");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final int LONGEST = 1_000;
    private static final int MOST = 60;

    private final List<LocalDate> days = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private boolean named;
    private boolean follows;

    private Mentions() {}

    static List<Mention> in(String text) {
        return new Mentions().read(plain(text));
    }

    /** The text in capitals without accents, cut to a reasonable length. */
    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    private List<Mention> read(String plain) {
        String masked = maskAmounts(maskDays(ACCOUNT.matcher(plain).replaceAll(" ")));
        Matcher token = TOKEN.matcher(masked);
        while (token.find() && mentions.size() < MOST) {
            take(token.group());
        }
        return mentions;
    }

    private void take(String token) {
        if (token.startsWith("\u00A7")) {
            int last = mentions.size() - 1;
            if (follows && last >= 0) {
                mentions.set(
                        last,
                        mentions.get(last).of(days.get(Integer.parseInt(token.substring(1, token.length() - 1)))));
            }
        } else if (token.length() == 1 && !Character.isLetterOrDigit(token.charAt(0))) {
            follows = false;
        } else if (token.chars().noneMatch(Character::isDigit)) {
            word(NO_LETTERS.matcher(token).replaceAll(""));
        } else {
            number(token);
        }
    }

    private void word(String word) {
        if (NAMES.matcher(word).matches()) {
            named = true;
        } else if (!BETWEEN.contains(word) && word.length() > 1) {
            named = false;
            follows = false;
        }
    }

    private void number(String token) {
        if (follows && YEAR.matcher(token).matches()) {
            int last = mentions.size() - 1;
            mentions.set(last, mentions.get(last).in(Integer.parseInt(token)));
            return;
        }
        named |= GLUED.matcher(token).matches();
        mentions.add(new Mention(token, Reference.ofText(token), named, null));
        follows = true;
    }

    private String maskDays(String text) {
        Matcher day = DAY.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (day.find()) {
            LocalDate found = day(day);
            if (found != null
                    && !AFTER_NAME
                            .matcher(text.substring(Math.max(0, day.start() - 30), day.start()))
                            .matches()) {
                masked.append(text, from, day.start())
                        .append(" \u00A7")
                        .append(days.size())
                        .append("\u00A7 ");
                days.add(found);
                from = day.end();
            }
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static String maskAmounts(String text) {
        Matcher amount = AMOUNT.matcher(text);
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (amount.find()) {
            String before = text.substring(Math.max(0, amount.start() - 30), amount.start());
            if (!AFTER_NAME.matcher(before).matches()) {
                masked.append(text, from, amount.start()).append(" ; ");
                from = amount.end();
            }
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static @Nullable LocalDate day(Matcher day) {
        try {
            if (day.group(4) != null) {
                return LocalDate.of(number(day, 4), number(day, 5), number(day, 6));
            }
            int year = number(day, 3) < 100 ? 2000 + number(day, 3) : number(day, 3);
            return LocalDate.of(year, number(day, 2), number(day, 1));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
