package org.riguardo.web.agreements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * One agreement as it is shown.
 *
 * @param standing how it stands, in a word
 * @param next by when the next payment is awaited; null when none is
 * @param beyond what in it lies beyond the firm's bounds
 * @param mark the name of the icon that says how it stands
 */
public record AgreementRow(
        AgreementView view,
        String kind,
        String standing,
        String sum,
        List<Payment> payments,
        @Nullable Moment next,
        Moment made,
        @Nullable String by,
        List<String> beyond,
        String mark) {

    /** One instalment. */
    public record Payment(Moment due, String amount, boolean met) {}

    /** An agreement in words. */
    public static AgreementRow of(AgreementView view, Speech speech) {
        AgreementStanding standing = view.standing();
        return new AgreementRow(
                view,
                speech.texts().word(view.kind()),
                speech.texts().word(standing),
                WrittenAmount.of(view.sum(), view.currency()),
                view.instalments().stream()
                        .map(one -> new Payment(
                                speech.moments().day(one.due()),
                                WrittenAmount.of(one.amount(), view.currency()),
                                one.met()))
                        .toList(),
                view.next() == null || !standing.stands()
                        ? null
                        : speech.moments().day(view.next()),
                speech.moments().date(view.made()),
                view.by() == null ? null : PersonName.of(view.by()),
                view.beyond().stream().map(speech.texts()::say).toList(),
                switch (standing) {
                    case RUNNING, WAITING -> "wait";
                    case BROKEN -> "note";
                    case KEPT, CLOSED -> "quiet";
                    case SUPERSEDED, WITHDRAWN, REFUSED -> "reply";
                });
    }

    /** The path of what is done with it. */
    public String path(String what) {
        return "/clients/" + view.clientId() + "/agreements/" + view.id() + "/" + what;
    }
}
