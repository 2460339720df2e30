package org.riguardo.web.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.ItemView;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Suggestion;

/**
 * A client's suggestion beside the one that would be made if something were so; nothing of it is stored.
 *
 * @param today the suggestion as things are
 * @param then the suggestion as it would be; null while nothing is supposed
 * @param same whether they are the same
 * @param emailAllowed whether an email about money may leave as things are
 */
public record WhatIfPage(
        Frame frame,
        ClientView client,
        WhatIfForm form,
        Suggestion today,
        @Nullable Suggestion then,
        boolean same,
        boolean emailAllowed,
        List<Way> ways) {
    /** The path of this page below the context root. */
    public String path() {
        return "/clients/" + client.id() + "/what-if";
    }

    /** The open amounts that the client could dispute. */
    public List<ItemView> disputable() {
        return client.items().stream()
                .filter(item -> !item.disputed() && item.open().signum() > 0)
                .limit(12)
                .toList();
    }

    /** An open amount in a few words. */
    public String words(ItemView item) {
        String number = item.number() == null ? frame.say("owed.no-number") : item.number();
        return number + ", " + WrittenAmount.of(item.open(), item.currency());
    }

    /** What a screen reader says when the answer has come. */
    public String spoken() {
        if (!form.problems().isEmpty()) {
            return frame.say("whatif.refused");
        }
        return then == null ? "" : frame.say(same ? "whatif.same" : "whatif.differs");
    }
}
