package org.riguardo.plan.calls;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.plan.calls.WorthPart.Kind;

/** Says what a call is worth on a day, reason by reason; each is bounded, and grows with what it is about. */
final class Weighing {

    static final int MONEY = 40;
    static final int AGE = 20;
    static final int AGREEMENT = 20;
    static final int HARDSHIP = 8;
    static final int YEARS = 6;
    static final int SILENCE = 12;
    static final int CARE = 8;
    static final int A_DAY_WAITED = 3;

    /** More than any call can be worth before it has waited. */
    static final int LARGEST =
            (int) Math.ceil((MONEY + AGE) * HelpOfTalking.MOST) + AGREEMENT + HARDSHIP + YEARS + SILENCE + CARE;

    private static final double SMALL_SUM = 250;
    private static final double LARGE_SUM = 50_000;
    private static final int OLD_DAYS = 120;
    private static final int OLD_CLIENT_YEARS = 20;
    private static final int YEAR = 365;

    private final LocalDate today;
    private final WorkingDaysPast past;
    private final CallWords words;

    /** @param today the day on which the plan begins */
    Weighing(LocalDate today, WorkingDaysPast past) {
        this.today = today;
        this.past = past;
        this.words = new CallWords(today);
    }

    Worth of(DueCall call) {
        CallFacts facts = call.facts();
        List<WorthPart> parts = new ArrayList<>();
        if (facts.aboutMoney()) {
            money(parts, facts);
        } else {
            parts.add(new WorthPart(Kind.CARE, CARE, CallWords.CARE));
        }
        if (facts.brokenAgreement()) {
            parts.add(new WorthPart(Kind.AGREEMENT, AGREEMENT, CallWords.BROKEN));
        }
        if (inDifficulty(facts)) {
            parts.add(new WorthPart(Kind.HARDSHIP, HARDSHIP, CallWords.HARDSHIP));
        }
        int years = years(facts.clientSince());
        parts.add(new WorthPart(Kind.YEARS, ofYears(facts.clientSince()), words.years(years)));
        parts.add(new WorthPart(Kind.SILENCE, ofSilence(facts), words.lastTalk(facts.lastTalk())));
        int waited = past.since(call.since());
        parts.add(new WorthPart(Kind.WAITING, A_DAY_WAITED * waited, CallWords.waited(waited)));
        return new Worth(parts);
    }

    private void money(List<WorthPart> parts, CallFacts facts) {
        int money = ofMoney(facts.overdue());
        int days = days(facts.oldestDue());
        int age = ofAge(days);
        parts.add(new WorthPart(Kind.MONEY, money, CallWords.money(facts)));
        parts.add(new WorthPart(Kind.AGE, age, CallWords.age(days)));
        int help = (int) Math.round((money + age) * (HelpOfTalking.factor(facts) - 1));
        Sentence why = CallWords.help(facts);
        parts.add(new WorthPart(Kind.HELP, help, why));
    }

    /** By the logarithm, as sums are felt: 500 from 5,000 as far as 5,000 from 50,000; no more beyond 50,000. */
    static int ofMoney(BigDecimal overdue) {
        double sum = Math.max(0, Math.min(LARGE_SUM, overdue.doubleValue()));
        return (int) Math.round(MONEY * Math.log1p(sum / SMALL_SUM) / Math.log1p(LARGE_SUM / SMALL_SUM));
    }

    /** Grows evenly to the 120th day, from which the policy has a partner decide. */
    static int ofAge(int days) {
        return (int) Math.round(AGE * Math.min(1.0, Math.max(0, days) / (double) OLD_DAYS));
    }

    private int ofYears(@Nullable LocalDate since) {
        return since == null
                ? YEARS / 2
                : (int) Math.round(YEARS * Math.min(1.0, years(since) / (double) OLD_CLIENT_YEARS));
    }

    private int ofSilence(CallFacts facts) {
        LocalDate from = facts.lastTalk() != null ? facts.lastTalk() : facts.clientSince();
        return from == null ? SILENCE : (int) Math.round(SILENCE * Math.min(1.0, days(from) / (double) YEAR));
    }

    private int years(@Nullable LocalDate since) {
        return since == null ? 0 : (int) Math.max(0, ChronoUnit.YEARS.between(since, today));
    }

    private int days(@Nullable LocalDate from) {
        return from == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(from, today));
    }

    static boolean inDifficulty(CallFacts facts) {
        return switch (facts.group()) {
            case LOYAL_IN_DIFFICULTY, IN_DIFFICULTY -> true;
            default -> false;
        };
    }
}
