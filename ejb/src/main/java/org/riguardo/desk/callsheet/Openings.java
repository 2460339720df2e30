package org.riguardo.desk.callsheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.api.facts.Case;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.callsheet.CallSheet.Opening;
import org.riguardo.desk.callsheet.SheetFacts.Talk;
import org.riguardo.desk.worries.WorryView;

/** Sentences to begin a talk with: a greeting, then what this client's own facts give, five at most. */
final class Openings {

    private static final int MOST = 5;
    private static final int LONGEST_NOTE = 140;
    private static final int LOYAL_YEARS = 5;

    private final SheetFacts facts;
    private final boolean formal;
    private final List<Opening> openings = new ArrayList<>();

    private Openings(SheetFacts facts) {
        this.facts = facts;
        this.formal = facts.formal();
    }

    static List<Opening> of(SheetFacts facts) {
        Openings openings = new Openings(facts);
        openings.greeting();
        openings.lastTalk();
        openings.worry();
        openings.openCase();
        openings.kept();
        openings.years();
        openings.season();
        return openings.openings.subList(0, Math.min(MOST, openings.openings.size()));
    }

    private void greeting() {
        add(
                formal
                        ? "Buongiorno, sono " + facts.caller()
                                + " dello studio: ha qualche minuto? Volevo sentire come sta."
                        : "Ciao, sono " + facts.caller() + ": hai qualche minuto? Volevo sentire come stai.",
                "Good morning, this is " + facts.caller()
                        + ": do you have a few minutes? I wanted to hear how you are.",
                "Prima la persona, e che abbia tempo.",
                "The person first, and whether there is time.");
    }

    private void lastTalk() {
        Talk talk = facts.talks().stream()
                .filter(one -> one.note() != null && !one.note().isBlank())
                .findFirst()
                .orElse(null);
        if (talk == null || talk.note() == null) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(talk.at(), facts.zone());
        String note = shortened(talk.note()).replaceFirst("[.\\s]+$", "");
        add(
                formal
                        ? "L'altra volta mi aveva raccontato una cosa: com'è andata poi?"
                        : "L'altra volta mi avevi raccontato una cosa: com'è andata poi?",
                "Last time you told me about something: how did it go on?",
                WrittenDate.it("Dal", day) + ": «" + note + "».",
                "From " + WrittenDate.of(day, Locale.ENGLISH) + ": \"" + note + "\".");
    }

    private void worry() {
        facts.worries().stream().filter(WorryView::lasts).findFirst().ifPresent(worry -> {
            Opening question = WorryQuestions.of(worry.worry(), formal);
            add(
                    question.say().it(),
                    question.say().en(),
                    question.why().it() + " Se ne parla " + WrittenDate.it("dal", worry.since())
                            + ": lasciare parlare.",
                    question.why().en() + " Known since " + WrittenDate.of(worry.since(), Locale.ENGLISH)
                            + ": let them talk.");
        });
    }

    private void openCase() {
        facts.cases().stream()
                .filter(one -> one.closed() == null)
                .reduce((one, other) -> other.delicate() && !one.delicate() ? other : one)
                .ifPresent(this::openCase);
    }

    private void openCase(Case open) {
        add(
                formal
                        ? "Le va se facciamo il punto, con calma, sulla pratica aperta?"
                        : "Ti va se facciamo il punto, con calma, sulla pratica aperta?",
                "Shall we look together, with no hurry, at where the open matter stands?",
                "«" + open.title() + "»" + (open.delicate() ? ": è delicata, in punta di piedi." : "."),
                "\"" + open.title() + "\"" + (open.delicate() ? ": it is delicate, tread softly." : "."));
    }

    private void kept() {
        facts.agreements().stream()
                .filter(agreement -> agreement.standing() == AgreementStanding.KEPT)
                .filter(agreement -> !agreement.last().isBefore(facts.today().minusDays(90)))
                .findFirst()
                .ifPresent(agreement -> add(
                        formal
                                ? "La ringrazio: ha fatto quello che aveva detto."
                                : "Ti ringrazio: hai fatto quello che avevi detto.",
                        "Thank you: you did what you said.",
                        "L'accordo " + WrittenDate.it("del", agreement.made()) + " è stato mantenuto.",
                        "The agreement of " + WrittenDate.of(agreement.made(), Locale.ENGLISH) + " was kept."));
    }

    private void years() {
        LocalDate since = facts.since();
        long years = since == null ? 0 : ChronoUnit.YEARS.between(since, facts.today());
        if (years >= LOYAL_YEARS) {
            add(
                    formal
                            ? "Sono " + years + " anni che lavoriamo insieme, e ci tengo a sentirla."
                            : "Sono " + years + " anni che lavoriamo insieme, e ci tengo a sentirti.",
                    "We have worked together for " + years + " years, and I like to hear from you.",
                    "Cliente dal " + since.getYear() + ".",
                    "A client since " + since.getYear() + ".");
        }
    }

    private void season() {
        Opening season = Seasons.of(facts.today(), formal);
        openings.add(season);
    }

    private void add(String it, String en, String whyIt, String whyEn) {
        openings.add(new Opening(new Sentence(it, en), new Sentence(whyIt, whyEn)));
    }

    private static String shortened(String note) {
        String line = note.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_NOTE) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_NOTE);
        return line.substring(0, end < LONGEST_NOTE / 2 ? LONGEST_NOTE : end) + " …";
    }
}
