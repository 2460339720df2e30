package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Term;
import org.riguardo.meaning.Term.Sense;
import org.riguardo.meaning.Terms;
import org.riguardo.policy.calendar.WorkingDays;

/** Sorts the words that somebody jots down about paying into parts, each an amount and a day, and what is said of instalments. */
public final class AgreementWords {

    private static final int SOON_WORKING_DAYS = 2;
    private static final Pattern MONTH_AFTER =
            Pattern.compile("mese (dopo|successivo|seguente)", Pattern.CASE_INSENSITIVE);

    /** One part of what will be paid; what was not said is null. */
    static final class Part {
        @Nullable
        Term quantity;

        @Nullable
        LocalDate day;

        boolean dayOfPlan;
    }

    final List<Part> parts = new ArrayList<>();
    final LocalDate today;
    final WorkingDays calendar;

    @Nullable
    Integer count;

    @Nullable
    BigDecimal each;

    @Nullable
    Rhythm rhythm;

    boolean deferred;
    boolean promised;
    boolean after;

    private @Nullable Term allOf;

    private final String text;

    private AgreementWords(String text, LocalDate today, WorkingDays calendar) {
        this.text = text;
        this.today = today;
        this.calendar = calendar;
    }

    /**
     * What the words mean for a client of whom that much is open.
     *
     * @param total what the words are about; more than zero
     * @param currency ISO 4217
     */
    public static Proposal read(
            String text, BigDecimal total, String currency, LocalDate today, WorkingDays calendar, Lexicon lexicon) {
        List<Term> terms = Terms.of(text, today, lexicon);
        Sentence doubt = Doubts.of(terms, text);
        if (doubt != null) {
            return Proposal.refused(doubt);
        }
        var words = new AgreementWords(text, today, calendar);
        List<Term> listed = words.listed(terms);
        for (int i = 0; i < listed.size(); i++) {
            words.take(listed, i);
        }
        return new ProposalMaker(words, total, currency).proposal();
    }

    private void take(List<Term> terms, int i) {
        Term term = terms.get(i);
        if (term instanceof Term.Day day) {
            after |= day.after();
            day(meant(day, i + 1 < terms.size() ? terms.get(i + 1) : null));
        } else if (term instanceof Term.Instalments instalments) {
            count = instalments.count();
        } else if (term instanceof Term.Amount amount && ofEach(terms, i)) {
            each = amount.amount();
        } else if (term instanceof Term.Word word) {
            word(word, i > 0 && terms.get(i - 1) instanceof Term.Day);
        } else {
            quantity(term);
        }
    }

    private void word(Term.Word word, boolean afterDay) {
        switch (word.sense()) {
            case SOON -> day(calendar.workingDayAfter(SOON_WORKING_DAYS, today));
            case MONTHLY, FORTNIGHTLY, WEEKLY -> {
                rhythm = Rhythm.valueOf(word.sense().name());
                eachOn(last(), afterDay);
            }
            case DEFERRAL -> deferred = true;
            case PROMISE -> promised = true;
            case REST, WHOLE, SOME -> quantity(word);
            case DEPOSIT -> {
                Part part = last();
                if (part == null || !(part.quantity instanceof Term.Amount || part.quantity instanceof Term.Share)) {
                    quantity(word);
                }
            }
            case NOT, OR, BETWEEN, WORKING -> {}
        }
    }

    /** An amount with a day that comes again, as in "200 on the 10th of every month", is what each payment is. */
    private void eachOn(@Nullable Part part, boolean afterDay) {
        if (afterDay && part != null && part.quantity instanceof Term.Amount amount && each == null && count == null) {
            each = amount.amount();
            part.quantity = null;
            part.dayOfPlan = true;
        }
    }

    /** The day that is meant: working days are counted as such, and "the month after" goes on from the payment before. */
    private LocalDate meant(Term.Day day, @Nullable Term next) {
        String said = text.substring(day.from(), day.to());
        LocalDate before = parts.stream()
                .map(part -> part.day)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElse(null);
        if (next instanceof Term.Word word && word.sense() == Sense.WORKING) {
            return calendar.workingDayAfter((int) ChronoUnit.DAYS.between(today, day.day()), today);
        }
        return before != null && MONTH_AFTER.matcher(said).find() ? Rhythm.MONTHLY.date(before, 1) : day.day();
    }

    /** As many payments as there are days are the ones that were named, each by itself: their number says nothing more. */
    private List<Term> listed(List<Term> terms) {
        long days = terms.stream().filter(Term.Day.class::isInstance).count();
        Term number = terms.stream()
                .filter(term -> term instanceof Term.Instalments instalments && instalments.count() == days)
                .findFirst()
                .orElse(null);
        if (number == null || days < 2) {
            return terms;
        }
        List<Term> listed = new ArrayList<>(terms);
        int at = listed.indexOf(number);
        listed.remove(at);
        boolean only = terms.stream().filter(Term.Amount.class::isInstance).count() == 1;
        if (only && at < listed.size() && listed.get(at) instanceof Term.Amount amount) {
            listed.remove(at);
            allOf = amount;
        }
        return listed;
    }

    /** Whether an amount stands right after the number of instalments, or right before how often they come. */
    private boolean ofEach(List<Term> terms, int i) {
        boolean afterCount = i > 0 && terms.get(i - 1) instanceof Term.Instalments && each == null;
        boolean beforeRhythm = i + 1 < terms.size()
                && terms.get(i + 1) instanceof Term.Word next
                && List.of(Sense.MONTHLY, Sense.FORTNIGHTLY, Sense.WEEKLY).contains(next.sense());
        return afterCount || beforeRhythm;
    }

    private void quantity(Term term) {
        Part part = last();
        boolean named = term instanceof Term.Amount || term instanceof Term.Share;
        if (part == null || part.quantity != null && !(named && unnamed(part))) {
            part = new Part();
            parts.add(part);
        }
        part.quantity = term;
    }

    private void day(LocalDate day) {
        Part part = last();
        if (part == null || part.day != null) {
            part = new Part();
            part.quantity = allOf;
            parts.add(part);
        }
        part.day = day;
        part.dayOfPlan = plan();
    }

    /** Whether a part has a word such as "some" for an amount, and no amount. */
    static boolean unnamed(Part part) {
        return part.quantity instanceof Term.Word word && (word.sense() == Sense.SOME || word.sense() == Sense.DEPOSIT);
    }

    boolean plan() {
        return count != null || each != null || rhythm != null;
    }

    @Nullable
    Part last() {
        return parts.isEmpty() ? null : parts.get(parts.size() - 1);
    }
}
