package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        var words = new AgreementWords(text, today, calendar);
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) instanceof Term.Unread unread) {
                return Proposal.refused(words.notRead(unread));
            }
            words.take(terms, i);
        }
        return new ProposalMaker(words, total, currency).proposal();
    }

    private Sentence notRead(Term term) {
        String words = text.substring(term.from(), term.to());
        return new Sentence(
                "Non è chiaro che cosa vuol dire «" + words + "»: scrivere per esempio «500 a fine mese».",
                "It is not clear what \"" + words + "\" means: write for example \"500 by the end of the month\".");
    }

    private void take(List<Term> terms, int i) {
        Term term = terms.get(i);
        if (term instanceof Term.Day day) {
            after |= day.after();
            day(day.day());
        } else if (term instanceof Term.Instalments instalments) {
            count = instalments.count();
        } else if (term instanceof Term.Amount amount && ofEach(terms, i)) {
            each = amount.amount();
        } else if (term instanceof Term.Word word) {
            word(word);
        } else {
            quantity(term);
        }
    }

    private void word(Term.Word word) {
        switch (word.sense()) {
            case SOON -> day(calendar.workingDayAfter(SOON_WORKING_DAYS, today));
            case MONTHLY -> rhythm = Rhythm.MONTHLY;
            case FORTNIGHTLY -> rhythm = Rhythm.FORTNIGHTLY;
            case WEEKLY -> rhythm = Rhythm.WEEKLY;
            case DEFERRAL -> deferred = true;
            case PROMISE -> promised = true;
            case REST, WHOLE -> quantity(word);
        }
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
        if (part == null || part.quantity != null) {
            part = new Part();
            parts.add(part);
        }
        part.quantity = term;
    }

    private void day(LocalDate day) {
        Part part = last();
        if (part == null || part.day != null) {
            part = new Part();
            parts.add(part);
        }
        part.day = day;
        part.dayOfPlan = plan();
    }

    boolean plan() {
        return count != null || each != null || rhythm != null;
    }

    @Nullable
    Part last() {
        return parts.isEmpty() ? null : parts.get(parts.size() - 1);
    }
}
