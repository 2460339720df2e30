package org.riguardo.policy;

import java.util.function.Predicate;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;

/** The kinds of contact that the policy asks for more than once. */
final class Kinds {

    static final Predicate<Interaction> CONVERSATION = Interaction::isConversation;
    static final Predicate<Interaction> SUPPORTIVE = Interaction::isSupportive;
    static final Predicate<Interaction> SUPPORTIVE_BY_SOMEBODY =
            contact -> contact.isSupportive() && contact.by() != null;
    static final Predicate<Interaction> UNCLASSIFIED =
            contact -> contact.isConversation() && contact.purpose() == Purpose.UNKNOWN;
    static final Predicate<Interaction> MONEY_TALK = Interaction::isMoneyConversation;
    static final Predicate<Interaction> MONEY_WRITING = Interaction::isMoneyWriting;
    static final Predicate<Interaction> RECAP = Interaction::isRecap;
    static final Predicate<Interaction> UNANSWERED_CALL = Interaction::isUnansweredCall;
    static final Predicate<Interaction> OUTGOING = contact -> contact.direction() == Direction.OUT;

    private Kinds() {}
}
