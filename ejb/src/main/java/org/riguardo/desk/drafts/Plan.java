package org.riguardo.desk.drafts;

import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.MailKind;

/** Which mail fits what is suggested about a client, as far as a person has not said otherwise. */
record Plan(MailKind kind, Purpose purpose, Tone tone) {

    /**
     * The mail that fits.
     *
     * @param recap whether a talk about money may still be recapped
     */
    static Plan of(Wish wish, Decision decision, boolean recap) {
        MailKind kind = wish.kind() != null ? wish.kind() : suggested(decision, recap);
        return new Plan(kind, purpose(kind), wish.tone() != null ? wish.tone() : tone(kind, decision));
    }

    boolean money() {
        return purpose == Purpose.MONEY;
    }

    static Purpose purpose(MailKind kind) {
        return switch (kind) {
            case REMINDER, RECAP -> Purpose.MONEY;
            case REPLY -> Purpose.SUPPORT;
            case THANKS, COURTESY -> Purpose.COURTESY;
            case FREE -> Purpose.ADMIN;
        };
    }

    private static MailKind suggested(Decision decision, boolean recap) {
        if (decision.action() == Action.REPLY) {
            return MailKind.REPLY;
        } else if (recap) {
            return MailKind.RECAP;
        }
        return switch (decision.action()) {
            case EMAIL -> MailKind.REMINDER;
            case THANK -> MailKind.THANKS;
            case CALL -> decision.purpose() == Purpose.COURTESY ? MailKind.COURTESY : MailKind.FREE;
            default -> decision.next() == Action.EMAIL ? MailKind.REMINDER : MailKind.FREE;
        };
    }

    private static Tone tone(MailKind kind, Decision decision) {
        boolean reminds = kind == MailKind.REMINDER;
        Tone decided = decision.tone();
        return !reminds ? Tone.WARM : decided == null ? Tone.FRIENDLY : decided;
    }
}
