package org.riguardo.web.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.plan.calls.WeekPlan;
import org.riguardo.plan.calls.WorthPart;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/**
 * One call of the plan in words.
 *
 * @param on the day on which it stands; null when it waits without one
 * @param why the reasons that count most, as one sentence
 * @param reasons all of them
 * @param moved why it does not stand on the first day any more; null when it never did
 * @param days to which it can be moved
 */
public record CallView(
        String clientId,
        String clientName,
        @Nullable LocalDate on,
        int place,
        @Nullable String amount,
        String why,
        List<Reason> reasons,
        int worth,
        boolean care,
        boolean pinned,
        @Nullable String moved,
        List<Choice> days) {
    private static final int MAIN = 3;

    /** One reason with its weight, such as {@code +23}. */
    public record Reason(String words, String points) {}

    /** A day to which a call can be moved. */
    public record Choice(LocalDate day, Moment when) {}

    static CallView of(WeekPlan.Call call, @Nullable LocalDate on, List<LocalDate> choices, Speech speech) {
        Texts texts = speech.texts();
        List<WorthPart> parts = call.worth().parts();
        return new CallView(
                call.clientId(),
                call.clientName(),
                on,
                call.place(),
                call.overdue().signum() == 0 ? null : WrittenAmount.of(call.overdue(), call.currency()),
                sentence(parts.stream()
                        .filter(part -> part.kind() != WorthPart.Kind.MONEY)
                        .limit(MAIN)
                        .map(part -> texts.say(part.words()))
                        .collect(Collectors.joining("; "))),
                parts.stream()
                        .map(part -> new Reason(texts.say(part.words()), points(part.points())))
                        .toList(),
                call.worth().points(),
                call.overdue().signum() == 0,
                call.pinned(),
                moved(call.put(), texts),
                choices.stream()
                        .filter(day -> !day.isBefore(call.earliest()) && !day.equals(on))
                        .map(day -> new Choice(day, speech.moments().day(day)))
                        .toList());
    }

    private static @Nullable String moved(WeekPlan.@Nullable PutOff put, Texts texts) {
        if (put == null) {
            return null;
        }
        return put.forClient() == null ? texts.say("week.put-off") : texts.say("week.put-off.for", put.forClient());
    }

    private static String points(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
