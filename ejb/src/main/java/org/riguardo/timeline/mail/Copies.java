package org.riguardo.timeline.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.IncomingMail;

/**
 * Tells the messages of a batch that are new from copies of others, of this batch or kept before: of the Inbox and of Sent, of an archive, of a list. A
 * message that bears another one's Message-ID and says something else is known by what it says.
 */
final class Copies {

    /** As much of a message as tells whether another one is a copy of it. */
    record Kept(
            String id,
            Direction direction,
            @Nullable String fromAddress,
            @Nullable String wholeText,
            boolean wordsGone,
            @Nullable NewMail fresh) {

        static Kept of(NewMail fresh) {
            var from = fresh.mail().message().from();
            return new Kept(
                    fresh.id,
                    fresh.direction(),
                    from == null ? null : from.address(),
                    fresh.mail().message().text(),
                    false,
                    fresh);
        }

        boolean sameAs(IncomingMail mail) {
            return wordsGone
                    || mail.message().messageId() == null
                    || mail.sameAs(fromAddress, wholeText == null ? "" : wholeText);
        }
    }

    private final MessageRows rows;
    private final OwnSide own;
    private final List<NewMail> fresh = new ArrayList<>();
    private final Map<String, IncomingMail> turned = new LinkedHashMap<>();

    Copies(MessageRows rows, OwnSide own) {
        this.rows = rows;
        this.own = own;
    }

    void sort(List<IncomingMail> mails) {
        List<String> identities = mails.stream().map(IncomingMail::identity).toList();
        Map<String, Kept> known = new HashMap<>(rows.kept(identities));
        Map<IncomingMail, String> others = new LinkedHashMap<>();
        for (int at = 0; at < mails.size(); at++) {
            IncomingMail mail = mails.get(at);
            Kept kept = known.get(identities.get(at));
            if (kept == null) {
                known.put(identities.get(at), Kept.of(keep(mail, identities.get(at), false)));
            } else if (kept.sameAs(mail)) {
                copy(kept, mail);
            } else {
                others.put(mail, mail.contentIdentity());
            }
        }
        known.putAll(rows.kept(others.values()));
        others.forEach((mail, identity) -> {
            if (!known.containsKey(identity)) {
                known.put(identity, Kept.of(keep(mail, identity, true)));
            }
        });
    }

    private NewMail keep(IncomingMail mail, String identity, boolean idTaken) {
        NewMail one = new NewMail(mail, identity, idTaken, own);
        fresh.add(one);
        return one;
    }

    private void copy(Kept kept, IncomingMail mail) {
        if (mail.direction() != Direction.OUT || kept.wordsGone()) {
            return;
        }
        if (kept.fresh() != null && kept.fresh().direction() != Direction.OUT) {
            kept.fresh().wentOut(mail, own);
        } else if (kept.fresh() == null && kept.direction() != Direction.OUT) {
            turned.put(kept.id(), mail);
        }
    }

    List<NewMail> fresh() {
        return fresh;
    }

    /** Messages kept as received, by id, of which a copy shows that they were sent. */
    Map<String, IncomingMail> turned() {
        return turned;
    }
}
