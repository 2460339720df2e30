package org.riguardo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Outlet;
import org.riguardo.policy.gates.UnansweredMessage;

/** Takes the first of the policy's nine rules that applies at one instant. */
final class Judge {

    private static final String PARTNER_DECIDES = "partner-decides";

    private final Moment moment;

    private Judge(Moment moment) {
        this.moment = moment;
    }

    static Outcome of(Moment moment) {
        return new Judge(moment).decide();
    }

    private Outcome decide() {
        if (moment.emergencyStop()) {
            return Outcome.await(
                    "emergency-stop",
                    List.of("stop-lifted"),
                    List.of("policy:emergency-stop"),
                    () -> new Sentence("Lo studio ha fermato tutti i contatti.", "The firm has stopped all contacts."));
        }
        List<Contact> unanswered = UnansweredMessage.waiting(moment, true);
        if (moment.group() == GroupKey.PROTECTED) {
            return moment.pastDue().isEmpty() && unanswered.isEmpty() ? Courtesies.none() : protectedClient(unanswered);
        }
        if (!unanswered.isEmpty()) {
            return reply(unanswered);
        }
        if (moment.group() == GroupKey.DISPUTING) {
            return refer(
                    "disputing",
                    pastDue(),
                    () -> new Sentence(
                            "Il cliente contesta tutto ciò che è scaduto: decide il partner.",
                            "The client disputes all that is past due: the partner decides."));
        }
        if (!moment.overdue().isEmpty()) {
            return step(Steps.next(moment));
        }
        if (!moment.pastDue().isEmpty()) {
            return Courtesies.call(moment)
                    .orElseGet(() -> Outcome.await(
                            "nothing-overdue",
                            List.of(),
                            pastDue(),
                            () -> new Sentence(
                                    "Di ciò che è scaduto ora non si può chiedere nulla: si aspetta.",
                                    "Nothing of what is past due can be asked for now: wait.")));
        }
        return Courtesies.thank(moment).or(() -> Courtesies.call(moment)).orElseGet(Courtesies::none);
    }

    private Outcome protectedClient(List<Contact> unanswered) {
        List<String> evidence = Stream.concat(
                        pastDue().stream(), unanswered.stream().map(Contact::id))
                .toList();
        return refer(
                "protected",
                evidence,
                () -> new Sentence(
                        "Una segnalazione protegge il cliente: decide il partner.",
                        "A flag protects the client: the partner decides."));
    }

    private static Outcome reply(List<Contact> unanswered) {
        return Outcome.of(
                "reply",
                Action.REPLY,
                Purpose.SUPPORT,
                Tone.WARM,
                unanswered.stream().map(Contact::id).toList(),
                () -> new Sentence(
                        "Il cliente aspetta una risposta: prima si risponde.",
                        "The client waits for an answer: answer first."));
    }

    private Outcome step(NextStep step) {
        boolean come = step.hasCome(moment.today());
        if (step.action() == Action.REFER) {
            return come
                    ? refer(step.rule(), step.evidence(), step.sentence())
                    : Outcome.await(step.rule(), List.of(), step.evidence(), step.sentence());
        }
        List<Closed> turning = step.action() == Action.EMAIL ? EmailOrCall.turning(moment, step.day()) : List.of();
        boolean call = step.action() == Action.CALL || !turning.isEmpty();
        Outlet outlet = call ? Outlet.MONEY_CALL : Outlet.MONEY_EMAIL;
        if (call && come && !moment.file().client().reachable().phone()) {
            return refer(
                    step.rule(),
                    step.evidence(),
                    () -> new Sentence(
                            "Bisognerebbe chiamare, ma manca un numero: decide il partner.",
                            "A call is needed, but no number is known: the partner decides."));
        }
        if (!come || !moment.open(outlet)) {
            return Outcome.await(
                    step.rule(),
                    Stream.concat(moment.closed(outlet), turning.stream())
                            .map(Closed::event)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    step.evidence(),
                    step.sentence());
        }
        Tones.Chosen tone = Tones.of(moment, step, !turning.isEmpty());
        return new Outcome(
                step.rule(),
                call ? Action.CALL : Action.EMAIL,
                Purpose.MONEY,
                tone.tone(),
                List.of(),
                tone.changes(),
                step.evidence(),
                step.sentence());
    }

    private Outcome refer(String rule, List<String> evidence, Supplier<Sentence> sentence) {
        if (withPartner()) {
            return Outcome.await(
                    rule,
                    List.of(PARTNER_DECIDES),
                    evidence,
                    () -> new Sentence(
                            "Il cliente è dal partner: si aspetta la sua decisione o che passi il tempo che ha dato.",
                            "The client is with the partner: wait for the decision, or for the time the partner gave."));
        }
        Purpose purpose = moment.pastDue().isEmpty() ? Purpose.SUPPORT : Purpose.MONEY;
        return Outcome.of(rule, Action.REFER, purpose, null, evidence, sentence);
    }

    private boolean withPartner() {
        Referral referral = moment.file().client().referral();
        if (referral == null) {
            return false;
        }
        LocalDate today = moment.today();
        LocalDate until = referral.until();
        LocalDate decided = referral.decided();
        return (until == null && decided == null)
                || (until != null && !today.isAfter(until))
                || (decided != null && !today.isAfter(decided.plusDays(moment.number("referral.restDays"))));
    }

    private List<String> pastDue() {
        return moment.pastDue().stream().map(Item::id).toList();
    }
}
