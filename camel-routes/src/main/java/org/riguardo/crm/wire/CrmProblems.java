package org.riguardo.crm.wire;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.decision.Sentence;

/** What went wrong with a customer system, in words of ours with what to do about it; never quotes what the system answered. */
public final class CrmProblems {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private CrmProblems() {}

    /** What an HTTP answer that is no success means; its status is the only thing of it that is shown. */
    public static CrmException of(CrmAnswer answer) {
        int status = answer.status();
        if (status == 401 || status == 407) {
            return refused();
        }
        if (status == 403) {
            return new CrmException(
                    Reason.REFUSED,
                    new Sentence(
                            "Il CRM ha riconosciuto l’utente ma non gli dà questo diritto: darglielo nel CRM.",
                            "The customer system knows the user but does not give this right: give it there."));
        }
        if (status == 404 || status == 410) {
            return gone();
        }
        if (status == 409 || status == 412) {
            return conflict();
        }
        if (status == 429 || status == 503) {
            return busy(pause(answer.header("retry-after")).orElse(null));
        }
        if (status == 413 || status == 507) {
            return new CrmException(
                    Reason.REFUSED,
                    new Sentence(
                            "Il CRM non ha più spazio, o quanto gli è stato mandato è troppo grande (risposta " + status
                                    + ").",
                            "The customer system has no room left, or what it was sent is too large (answer " + status
                                    + ")."));
        }
        if (status >= 500) {
            return new CrmException(
                    Reason.UNREACHABLE,
                    new Sentence(
                            "Il CRM ha un guasto (risposta " + status + "): si riprova da soli.",
                            "The customer system has a fault (answer " + status + "): it is tried again by itself."));
        }
        if (status >= 300 && status < 400) {
            return new CrmException(
                    Reason.NOT_UNDERSTOOD,
                    new Sentence(
                            "L’indirizzo rimanda altrove (risposta " + status + "): scrivere quello definitivo.",
                            "The address leads elsewhere (answer " + status + "): enter the final one."));
        }
        return notUnderstood("risposta " + status, "answer " + status);
    }

    /** The user or the password is wrong. */
    public static CrmException refused() {
        return new CrmException(
                Reason.REFUSED,
                new Sentence(
                        "Il CRM non accetta utente e password (o chiave): inserirli di nuovo.",
                        "The customer system does not accept the user and password (or key): enter them again."));
    }

    /** Not there, or not in time. */
    public static CrmException unreachable() {
        return new CrmException(
                Reason.UNREACHABLE,
                new Sentence(
                        "Il CRM non risponde, o non in tempo: controllare l’indirizzo; si riprova da soli.",
                        "The customer system does not answer, or not in time: check the address; it is tried again by itself."));
    }

    /** It asks to be left alone; null when it did not say for how long. */
    public static CrmException busy(@Nullable Duration after) {
        return new CrmException(
                Reason.BUSY,
                new Sentence(
                        "Il CRM chiede di aspettare: si riprova più tardi da soli.",
                        "The customer system asks to wait: it is tried again later by itself."),
                after);
    }

    /** Somebody was faster; nothing was written. */
    public static CrmException conflict() {
        return new CrmException(
                Reason.CONFLICT,
                new Sentence(
                        "Nel frattempo qualcuno l’ha cambiato nel CRM: non è stato scritto nulla.",
                        "Somebody has changed it in the customer system in the meantime: nothing was written."));
    }

    /** What was asked for is not there. */
    public static CrmException gone() {
        return new CrmException(
                Reason.GONE,
                new Sentence(
                        "Nel CRM non c’è più quello che si cercava, o l’indirizzo è sbagliato.",
                        "What was asked for is no longer in the customer system, or the address is wrong."));
    }

    /** It answered what the connector does not understand; the words in brackets are ours, never the answer's. */
    public static CrmException notUnderstood(String italian, String english) {
        return new CrmException(
                Reason.NOT_UNDERSTOOD,
                new Sentence(
                        "Il CRM ha risposto in un modo che non si capisce (" + italian
                                + "): controllare l’indirizzo e il tipo di collegamento.",
                        "The customer system answered in a way that is not understood (" + english
                                + "): check the address and the kind of connection."));
    }

    /** Something in the settings of the account is missing or wrong. */
    public static CrmException settings(String italian, String english) {
        return new CrmException(Reason.REFUSED, new Sentence(italian, english));
    }

    /** {@code Retry-After} in seconds, a day at most; a date or anything else counts as not said. */
    static Optional<Duration> pause(@Nullable String written) {
        if (written == null || !written.strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Duration pause = Duration.ofSeconds(Long.parseLong(written.strip()));
        return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
