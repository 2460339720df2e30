package org.riguardo.web.duplicates;

import java.util.List;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.clients.ClientSide;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** One of two clients in words; an empty text where nothing is known. */
public record SideView(
        String id,
        String name,
        String numbers,
        String code,
        List<String> addresses,
        List<String> phones,
        String place,
        String since,
        String owner,
        String open,
        String contacts,
        boolean stays) {

    static SideView of(ClientSide side, boolean stays, Speech speech) {
        String tax = side.taxCode() == null ? "" : side.taxCode();
        String numbers = side.vatId() == null ? tax : tax.isEmpty() ? side.vatId() : side.vatId() + ", " + tax;
        return new SideView(
                side.id(),
                side.name(),
                numbers,
                side.code() == null ? "" : side.code(),
                side.addresses(),
                side.phones(),
                side.place() == null ? "" : side.place(),
                side.since() == null ? "" : speech.moments().date(side.since()).words(),
                PersonName.of(side.owner()),
                side.items() == 0
                        ? ""
                        : WrittenAmount.of(side.open(), "EUR") + " ("
                                + speech.texts().count("duplicates.items", side.items()) + ")",
                speech.texts().count("duplicates.contacts", side.contacts()),
                stays);
    }
}
