package org.riguardo.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.clientfile.ClientHistory;
import org.riguardo.clientfile.Known;
import org.riguardo.policy.Judgement;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.calendar.WorkingDays;

/**
 * Takes one policy through one client's history: at nine o'clock of each working day, and at each contact about money, it decides
 * from what the firm knew then. It sends nothing.
 */
final class Replay {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int MONEY_DAYS = 2;
    private static final int COURTESY_DAYS = 10;

    private final ClientHistory history;
    private final PolicySettings policy;
    private final ZoneId zone;
    private final WorkingDays calendar;

    Replay(ClientHistory history, PolicySettings policy) {
        this.history = history;
        this.policy = policy;
        this.zone = policy.zone();
        this.calendar = policy.calendar();
    }

    /** The client's days from {@code from} to {@code to}, both included. */
    ClientReplay over(LocalDate from, LocalDate to) {
        List<Stretch> stretches = stretches(from, to);
        List<Interaction> contacts = contacts(from, to);
        return new ClientReplay(
                history.client().id(),
                history.client().name(),
                contacts.size(),
                held(contacts),
                silences(stretches),
                stretches);
    }

    private List<Stretch> stretches(LocalDate from, LocalDate to) {
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && !calendar.isWorking(day)) {
                stretches.set(stretches.size() - 1, last.until(day));
                continue;
            }
            Instant opening = day.atTime(OPENING).atZone(zone).toInstant();
            Judgement judgement = Policy.judge(history.at(opening, zone), policy, opening);
            var today =
                    new Stretch(day, day, judgement.action(), judgement.purpose(), judgement.tone(), judgement.rule());
            if (last != null && today.continues(last)) {
                stretches.set(stretches.size() - 1, last.until(day));
            } else {
                stretches.add(today);
            }
        }
        return stretches;
    }

    private List<Interaction> contacts(LocalDate from, LocalDate to) {
        return history.interactions().stream()
                .filter(known -> known.to() == null)
                .map(Known::fact)
                .filter(Replay::aboutMoney)
                .filter(contact -> {
                    LocalDate day = LocalDate.ofInstant(contact.at(), zone);
                    return !day.isBefore(from) && !day.isAfter(to);
                })
                .toList();
    }

    private List<ClientReplay.Held> held(List<Interaction> contacts) {
        List<ClientReplay.Held> held = new ArrayList<>();
        for (Interaction contact : contacts) {
            Instant before = contact.at().minusMillis(1);
            ClientFile file = history.at(before, zone);
            boolean call = contact.channel() == Channel.CALL || contact.channel() == Channel.MEETING;
            List<Because> gates = (call
                            ? Policy.mayCall(file, policy, before)
                            : Policy.mayEmail(file, policy, before, contact.recap()))
                    .closed();
            if (!gates.isEmpty()) {
                held.add(new ClientReplay.Held(contact.id(), contact.at(), contact.channel(), gates));
            }
        }
        return held;
    }

    private static boolean aboutMoney(Interaction contact) {
        return contact.direction() == Direction.OUT && contact.purpose() == Purpose.MONEY && contact.answered();
    }

    private List<ClientReplay.Silence> silences(List<Stretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.action() == Action.CALL)
                .map(stretch -> stretch.until(lastSilentDay(stretch)))
                .filter(silent -> !silent.to().isBefore(due(silent)))
                .map(ClientReplay.Silence::new)
                .toList();
    }

    /** The day by which the call was to be made; see {@code dueBy} of a decision. */
    private LocalDate due(Stretch call) {
        return calendar.workingDayAfter(call.purpose() == Purpose.COURTESY ? COURTESY_DAYS : MONEY_DAYS, call.from());
    }

    private LocalDate lastSilentDay(Stretch stretch) {
        return history.interactions().stream()
                .filter(known -> known.to() == null)
                .map(Known::fact)
                .filter(contact -> contact.channel() == Channel.MEETING
                        || (contact.channel() == Channel.CALL && contact.answered()))
                .map(contact -> LocalDate.ofInstant(contact.at(), zone))
                .filter(day -> !day.isBefore(stretch.from()) && !day.isAfter(stretch.to()))
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(1))
                .orElse(stretch.to());
    }
}
