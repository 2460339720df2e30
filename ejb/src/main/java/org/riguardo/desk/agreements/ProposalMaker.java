package org.riguardo.desk.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.agreements.AgreementWords.Part;
import org.riguardo.meaning.Term;
import org.riguardo.meaning.Term.Sense;

/** Turns the parts that were said into payments with dates and amounts; whatever is missing is either plain or asked for. */
final class ProposalMaker {

    private static final BigDecimal MUCH_LARGER = new BigDecimal("1.5");

    private final AgreementWords words;
    private final BigDecimal total;
    private final String currency;

    ProposalMaker(AgreementWords words, BigDecimal total, String currency) {
        this.words = words;
        this.total = total;
        this.currency = currency;
    }

    Proposal proposal() {
        List<Part> single = new ArrayList<>(words.parts);
        if (single.stream().anyMatch(AgreementWords::unnamed)) {
            return Proposal.refused(noAmount());
        }
        Part portion = words.plan() ? portion(single) : null;
        if (single.isEmpty() && !words.plan()) {
            return Proposal.refused(noDay());
        }
        Sentence missing = days(single, !words.plan());
        if (missing != null) {
            return Proposal.refused(missing);
        }
        List<Instalment> instalments = new ArrayList<>();
        BigDecimal left = amounts(single, instalments, words.plan());
        if (words.plan()) {
            BigDecimal divided = portion == null || open(portion) ? left : said(portion.quantity);
            if (divided.signum() <= 0) {
                return Proposal.refused(tooMuch());
            }
            if (words.each == null && (count() == 0 || count() == 1 && words.rhythm != null)) {
                return Proposal.refused(howMany());
            }
            instalments.addAll(plan(divided, portion == null ? null : portion.day, instalments));
        }
        instalments.sort(Comparator.comparing(Instalment::due));
        boolean none = instalments.isEmpty()
                || instalments.stream().anyMatch(one -> one.amount().signum() <= 0);
        return none
                ? Proposal.refused(tooMuch())
                : new Proposal(kind(instalments), instalments, notes(instalments), null);
    }

    /** The part that is paid in instalments, taken out of the others: the last one, unless it stands for itself. */
    private @Nullable Part portion(List<Part> single) {
        Part last = single.isEmpty() ? null : single.get(single.size() - 1);
        boolean forItself = last != null && last.quantity instanceof Term.Amount && last.day != null && !last.dayOfPlan;
        boolean share = last != null && last.quantity instanceof Term.Share && last.day != null && !last.dayOfPlan;
        if (last == null || forItself || share) {
            return null;
        }
        single.remove(last);
        return last;
    }

    /** Fills in the day of a first payment that comes before others; says what is missing, or null. */
    private @Nullable Sentence days(List<Part> single, boolean alone) {
        for (int i = 0; i < single.size(); i++) {
            Part part = single.get(i);
            if (part.day == null) {
                if (i > 0 || alone && single.size() == 1) {
                    return noDay();
                }
                part.day = words.calendar.workingDayAfter(2, words.today);
            }
        }
        return null;
    }

    /** Gives each part its amount and returns what is left of the whole. */
    private BigDecimal amounts(List<Part> single, List<Instalment> instalments, boolean keepRest) {
        BigDecimal left = total;
        List<Part> open = single.stream().filter(ProposalMaker::open).toList();
        for (Part part : single) {
            left = open(part) ? left : left.subtract(said(part.quantity));
        }
        BigDecimal share =
                open.isEmpty() ? BigDecimal.ZERO : left.divide(BigDecimal.valueOf(open.size()), 2, RoundingMode.DOWN);
        int others = open.size();
        for (Part part : single) {
            boolean isOpen = open(part);
            others -= isOpen ? 1 : 0;
            BigDecimal amount = !isOpen ? said(part.quantity) : others == 0 && !keepRest ? left : share;
            left = isOpen ? left.subtract(amount) : left;
            instalments.add(new Instalment(Objects.requireNonNull(part.day), amount));
        }
        return left;
    }

    private static boolean open(Part part) {
        return part.quantity == null
                || part.quantity instanceof Term.Word word
                        && (word.sense() == Sense.REST || word.sense() == Sense.WHOLE);
    }

    private BigDecimal said(@Nullable Term quantity) {
        if (quantity instanceof Term.Amount amount) {
            return amount.amount();
        }
        return quantity instanceof Term.Share share
                ? total.multiply(BigDecimal.valueOf(share.parts()))
                        .divide(BigDecimal.valueOf(share.of()), 2, RoundingMode.HALF_UP)
                : total;
    }

    private List<Instalment> plan(BigDecimal divided, @Nullable LocalDate start, List<Instalment> before) {
        Rhythm rhythm = words.rhythm == null ? Rhythm.MONTHLY : words.rhythm;
        LocalDate from =
                before.isEmpty() ? words.today : before.get(before.size() - 1).due();
        LocalDate first = start == null ? rhythm.first(from) : start;
        BigDecimal each = words.each;
        if (each == null) {
            return rhythm.even(divided, count(), first, words.calendar);
        }
        int count = count();
        if (count == 0) {
            return rhythm.each(divided, each, first, words.calendar);
        }
        BigDecimal last = divided.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
        boolean fits = last.signum() > 0 && last.compareTo(each.multiply(MUCH_LARGER)) <= 0;
        BigDecimal sum = fits ? divided : each.multiply(BigDecimal.valueOf(count));
        return rhythm.exactly(sum, count, each, first, words.calendar);
    }

    private int count() {
        return words.count == null ? 0 : words.count;
    }

    private AgreementKind kind(List<Instalment> instalments) {
        if (instalments.size() > 1) {
            return AgreementKind.PLAN;
        }
        return words.deferred || words.after && !words.promised ? AgreementKind.DEFERRAL : AgreementKind.PROMISE;
    }

    private List<Sentence> notes(List<Instalment> instalments) {
        BigDecimal sum = instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        String apart = WrittenAmount.of(sum.subtract(total).abs(), currency);
        List<Sentence> notes = new ArrayList<>();
        if (sum.compareTo(total) < 0) {
            notes.add(new Sentence(
                    "Restano " + apart + " senza una data: se ne riparla dopo.",
                    apart + " remain without a date: to be talked about afterwards."));
        } else if (sum.compareTo(total) > 0) {
            notes.add(new Sentence(
                    "Sono " + apart + " più di quanto è aperto.", "This is " + apart + " more than is open."));
        }
        instalments.stream()
                .map(Instalment::due)
                .filter(day -> !words.calendar.isWorking(day))
                .map(ProposalMaker::rests)
                .forEach(notes::add);
        return notes;
    }

    private static Sentence rests(LocalDate day) {
        return new Sentence(
                "Non è un giorno lavorativo " + WrittenDate.it("il", day)
                        + ": un bonifico arriva qualche giorno dopo, e si aspetta.",
                WrittenDate.of(day, Locale.ENGLISH)
                        + " is no working day: a transfer arrives some days later, and it is waited for.");
    }

    private static Sentence noAmount() {
        return new Sentence(
                "Manca l'importo: scrivere per esempio «300 a fine mese, il resto a gennaio».",
                "The amount is missing: write for example \"300 by the end of the month, the rest in January\".");
    }

    private static Sentence noDay() {
        return new Sentence(
                "Manca la data: scrivere per esempio «fine mese» o «500 il 15 gennaio».",
                "The date is missing: write for example \"end of the month\" or \"500 on 15 January\".");
    }

    private static Sentence howMany() {
        return new Sentence(
                "Manca in quante rate, o di quanto: scrivere per esempio «3 rate» o «200 al mese».",
                "How many instalments, or of how much, is missing: write for example \"3 instalments\" or \"200 a month\".");
    }

    private static Sentence tooMuch() {
        return new Sentence(
                "Gli importi superano quanto è aperto: non resta nulla per le altre rate.",
                "The amounts exceed what is open: nothing is left for the other payments.");
    }
}
