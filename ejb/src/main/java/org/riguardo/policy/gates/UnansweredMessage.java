package org.riguardo.policy.gates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Has the client written to us and is still waiting for an answer? */
public final class UnansweredMessage implements ContactRule {

    private static final String DAYS = "unanswered-message.days";
    private static final Predicate<Interaction> MESSAGE = UnansweredMessage::wantsAnswer;
    private static final Predicate<Interaction> ANSWER = UnansweredMessage::answers;

    UnansweredMessage() {}

    @Override
    public String name() {
        return "unanswered-message";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Il cliente ci ha scritto e aspetta ancora una risposta?",
                "Has the client written to us and is still waiting for an answer?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole(
                        DAYS,
                        Parameter.Unit.DAYS,
                        30,
                        7,
                        365,
                        new Sentence(
                                "Per quanti giorni un messaggio senza risposta viene prima di tutto; poi ferma solo gli scritti sui soldi.",
                                "For how many days an unanswered message comes before everything else; later it holds only writing about money.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        List<Closed> closed = new ArrayList<>(2);
        List<Contact> recent = waiting(situation, true);
        if (!recent.isEmpty()) {
            closed.add(Closed.untilEvent(
                    Closed.MONEY,
                    "answered",
                    ids(recent),
                    Dated.say(
                            situation,
                            "Il cliente ha scritto {0} e non ha ancora avuto risposta: prima si risponde.",
                            "The client wrote on {0} and has had no answer yet: answer first.",
                            recent.get(recent.size() - 1).day())));
        }
        List<Contact> old = waiting(situation, false);
        if (!old.isEmpty()) {
            closed.add(Closed.untilEvent(
                            Set.of(Outlet.MONEY_EMAIL),
                            "answered",
                            ids(old),
                            Dated.say(
                                    situation,
                                    "Un messaggio di {0} è rimasto senza risposta: niente scritti sui soldi finché non la riceve.",
                                    "A message of {0} was never answered: nothing in writing about money until it is.",
                                    old.get(old.size() - 1).day()))
                    .orCall());
        }
        return closed;
    }

    /**
     * The unanswered messages, oldest first.
     *
     * @param recent those of the last days (parameter {@code unanswered-message.days}), or the older ones
     */
    public static List<Contact> waiting(Situation situation, boolean recent) {
        List<Contact> messages = situation.contacts().that(MESSAGE);
        if (messages.isEmpty()) {
            return messages;
        }
        Contact answer = situation.contacts().newest(ANSWER);
        LocalDate first = situation.today().minusDays(situation.number(DAYS));
        List<Contact> waiting = new ArrayList<>(0);
        for (int i = messages.size() - 1;
                i >= 0 && (answer == null || messages.get(i).isAfter(answer));
                i--) {
            if (recent != messages.get(i).day().isBefore(first)) {
                waiting.add(messages.get(i));
            }
        }
        Collections.reverse(waiting);
        return waiting;
    }

    private static boolean wantsAnswer(Interaction contact) {
        return contact.isWritten()
                && contact.direction() == Direction.IN
                && !contact.automatic()
                && !contact.needsNoAnswer()
                && !contact.signals().contains(Signal.BOUNCE)
                && !contact.signals().contains(Signal.OUT_OF_OFFICE)
                && !contact.signals().equals(Set.of(Signal.THANKS));
    }

    private static boolean answers(Interaction contact) {
        return contact.isConversation()
                || (contact.isWritten() && contact.direction() == Direction.OUT && !contact.automatic());
    }

    private static List<String> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }
}
