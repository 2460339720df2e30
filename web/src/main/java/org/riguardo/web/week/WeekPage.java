package org.riguardo.web.week;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.PersonName;

/**
 * One person's week as its template shows it.
 *
 * @param me the username of the person who looks
 * @param person whose week it is
 * @param from the day from which it is shown; null for the plan's first
 * @param before the address of the days before; null when there are none
 * @param after the address of the days after; null when there are none
 * @param waiting the weightiest of those for which there is no day
 * @param waitingCount how many these are
 * @param absent the colleagues who are away and for whom clients wait
 * @param notice what was just done; null when nothing was
 * @param problem why it was not done; null when it was
 */
public record WeekPage(
        Frame frame,
        String me,
        String person,
        List<String> people,
        @Nullable LocalDate from,
        List<DayView> days,
        @Nullable String before,
        @Nullable String after,
        List<CallView> waiting,
        int waitingCount,
        List<AbsentView> absent,
        @Nullable Notice notice,
        @Nullable String problem) {

    /** The name of a person as the list of people shows it. */
    public String name(String username) {
        return username.equals(me) ? frame.say("week.me", PersonName.of(username)) : PersonName.of(username);
    }

    /** Whether no call is planned in these days, nor waits. */
    public boolean empty() {
        return waitingCount == 0 && days.stream().allMatch(day -> day.calls().isEmpty());
    }

    /** Why some wait without a day, in one sentence. */
    public String whyWaiting() {
        boolean none = days.stream().noneMatch(DayView::counted);
        return frame.say(none ? "week.waiting.no-calls" : "week.waiting.full", PersonName.of(person));
    }

    /** The address of the same days on paper. */
    public String print() {
        return "/week/print" + WeekAddress.query(person, from);
    }

    /** The colleagues to whom a call can be given. */
    public List<String> others() {
        return people.stream().filter(one -> !one.equals(person)).toList();
    }

    /** What a screen reader says first. */
    public String spoken() {
        if (problem != null) {
            return problem;
        }
        return notice != null
                ? notice.text()
                : frame.texts()
                        .count(
                                "week.found",
                                days.stream()
                                        .mapToInt(day -> day.calls().size())
                                        .sum());
    }

    /** Where what is done with a call is sent. */
    public String act(CallView call, String what) {
        return frame.url("/week/" + call.clientId() + "/" + what + WeekAddress.query(person, from));
    }
}
