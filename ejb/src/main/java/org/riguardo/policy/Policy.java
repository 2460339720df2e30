package org.riguardo.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.rule.AgreementState;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Contacts;
import org.riguardo.api.rule.Outlet;
import org.riguardo.policy.calendar.WorkingDays;
import org.riguardo.policy.gates.BuiltIn;

/**
 * The tone and timing policy: who is contacted next, how, when, by whom and in which tone. It reads nothing but its
 * arguments, stores nothing and sends nothing.
 */
public final class Policy {

    private Policy() {}

    /** The rules that the policy comes with, in the order of the trace. */
    public static List<ContactRule> rules() {
        return BuiltIn.rules();
    }

    /** The suggested next contact with the client at this instant. */
    public static Decision decide(ClientFile file, PolicySettings settings, Instant now) {
        return timed(file, settings, now).decision();
    }

    /** The suggested next contact, and how long that suggestion may be kept. */
    public static TimedDecision timed(ClientFile file, PolicySettings settings, Instant now) {
        WorkingDays calendar = settings.calendar();
        Instant judged = calendar.officeHour(now);
        return new DecisionMaker(new FileView(file, settings, rules(settings), calendar, now, judged))
                .decide(now, judged);
    }

    /** What is to be done at this instant, or at the next office hour, without looking ahead. */
    public static Judgement judge(ClientFile file, PolicySettings settings, Instant now) {
        WorkingDays calendar = settings.calendar();
        Instant judged = calendar.officeHour(now);
        Moment at = new FileView(file, settings, rules(settings), calendar, now, judged).at(judged);
        Outcome outcome = Judge.of(at);
        return new Judgement(outcome.action(), outcome.purpose(), outcome.tone(), at.group(), outcome.rule());
    }

    /** How the client's agreements stand at this instant, by the day on which they were made and id; superseded ones are left out. */
    public static List<AgreementState> agreements(ClientFile file, PolicySettings settings, Instant now) {
        WorkingDays calendar = settings.calendar();
        int grace = settings.value("agreement.graceDays").intValue();
        return Agreements.of(file, grace, (days, day) -> calendar.opening(calendar.workingDayAfter(days, day)))
                .at(now);
    }

    /**
     * The step of its group's ladder that what is to be done at this instant is; null when it is none, such as a first call, an email that became a call, or
     * what follows a broken agreement.
     */
    public static Strategy.@Nullable Step ladderStep(ClientFile file, PolicySettings settings, Instant now) {
        WorkingDays calendar = settings.calendar();
        Instant judged = calendar.officeHour(now);
        Moment at = new FileView(file, settings, rules(settings), calendar, now, judged).at(judged);
        Outcome outcome = Judge.of(at);
        if (!outcome.rule().equals("ladder")
                || !(settings.strategies().get(at.group()) instanceof Strategy.Ladder ladder)) {
            return null;
        }
        Strategy.Step step = LadderSteps.step(at, ladder);
        return step.action() == outcome.action() ? step : null;
    }

    /** The gates that keep a call about money back at this very instant. */
    public static SendGate mayCall(ClientFile file, PolicySettings settings, Instant now) {
        return gate(file, settings, now, rules(settings), Outlet.MONEY_CALL);
    }

    /**
     * Whether an email or letter about money may leave at this very instant.
     *
     * @param recap whether it is the recap of a talk about money
     */
    public static SendGate mayEmail(ClientFile file, PolicySettings settings, Instant now, boolean recap) {
        WorkingDays calendar = settings.calendar();
        List<ContactRule> rules = rules(settings);
        ClientFile judged = file;
        if (recap) {
            Contact talk = Recap.conversation(Contacts.of(file, settings.zone()), calendar, calendar.day(now));
            if (talk == null) {
                return new SendGate(List.of(Recap.refused()));
            }
            rules = Recap.rules(rules, talk);
            judged = Recap.before(file, talk);
        }
        return gate(judged, settings, now, rules, Outlet.MONEY_EMAIL);
    }

    /** The gates that keep back, at this very instant, an email that is not about money. */
    public static SendGate mayWrite(ClientFile file, PolicySettings settings, Instant now) {
        return gate(file, settings, now, rules(settings), Outlet.OTHER);
    }

    private static SendGate gate(
            ClientFile file, PolicySettings settings, Instant now, List<ContactRule> rules, Outlet outlet) {
        WorkingDays calendar = settings.calendar();
        Moment moment = new FileView(file, settings, rules, calendar, now, now).at(now);
        return new SendGate(moment.rulings().stream()
                .filter(ruling -> ruling.reasons().stream().anyMatch(reason -> reason.closes(outlet)))
                .map(Reasons::closed)
                .toList());
    }

    private static List<ContactRule> rules(PolicySettings settings) {
        return Stream.concat(
                        BuiltIn.rules().stream()
                                .filter(rule ->
                                        rule.alwaysOn() || !settings.off().contains(rule.name())),
                        settings.added().stream().map(RuleForOne::of).map(GuardedRule::new))
                .toList();
    }
}
