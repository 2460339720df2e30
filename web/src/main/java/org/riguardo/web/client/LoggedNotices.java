package org.riguardo.web.client;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.outbox.InFlight;
import org.riguardo.desk.outbox.Outbox;
import org.riguardo.desk.outbox.OutboxState;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** Says what was logged, what was agreed in it, and which mail crossed it. */
@RequestScoped
public class LoggedNotices {
    @EJB
    private Agreements agreements;

    @EJB
    private Outbox outbox;

    @Inject
    private Visit visit;

    /** The mails to a client that are leaving, or of which nobody knows whether they left, a sentence each: for whoever is about to log a contact. */
    public List<String> leaving(String client) {
        return sentences(outbox.inFlight(client), visit.speech());
    }

    /** @param crossed whether a mail was leaving in the instant in which the contact was logged */
    Notice logged(String client, String contact, boolean crossed) {
        AgreementView agreed = agreements.of(client).stream()
                .filter(view -> contact.equals(view.talkId()) && view.standing().stands())
                .findFirst()
                .orElse(null);
        String path = "/clients/" + client;
        return of(
                agreed,
                crossed,
                crossed ? outbox.inFlight(client) : List.of(),
                path + "/contacts/" + contact + "/undo",
                path + "/drafts",
                visit.speech());
    }

    static Notice of(
            @Nullable AgreementView agreed,
            boolean crossed,
            List<InFlight> inFlight,
            String undo,
            String drafts,
            Speech speech) {
        String text = speech.texts().say("notice.logged");
        if (agreed != null) {
            text = speech.texts()
                    .say(
                            agreed.standing() == AgreementStanding.WAITING ? "notice.agreed.waits" : "notice.agreed",
                            speech.texts().word(agreed.kind()),
                            WrittenAmount.of(agreed.sum(), agreed.currency()),
                            speech.moments().day(agreed.last()).words());
        }
        return new Notice(text, undo, crossed ? crossing(inFlight, speech) : null, agreed == null ? null : drafts);
    }

    private static String crossing(List<InFlight> inFlight, Speech speech) {
        return inFlight.isEmpty()
                ? speech.texts().say("notice.crossed")
                : String.join(" ", sentences(inFlight, speech));
    }

    private static List<String> sentences(List<InFlight> inFlight, Speech speech) {
        return inFlight.stream()
                .map(mail -> speech.texts()
                        .say(
                                mail.state() == OutboxState.UNKNOWN
                                        ? "notice.crossing.unknown"
                                        : "notice.crossing.sending",
                                mail.subject(),
                                PersonName.of(mail.sender()),
                                speech.moments().shortly(mail.since()).words()))
                .toList();
    }
}
