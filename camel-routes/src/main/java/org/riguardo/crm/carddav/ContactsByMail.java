package org.riguardo.crm.carddav;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.CrmAnswer;

/** Which card has a mail address: asked of the server (RFC 6352, 8.6), once for each address of a session. */
final class ContactsByMail {

    private static final int AT_ONCE = 20;
    private static final int MOST = 2_000;

    private final DavClient client;
    private final List<DavCollection> books;
    private final Map<String, Optional<String>> known = new HashMap<>();

    ContactsByMail(DavClient client, List<DavCollection> books) {
        this.client = client;
        this.books = books;
    }

    /** Asks for those that are not known yet. */
    void learn(Collection<String> emails) throws CrmException {
        Set<String> open = new LinkedHashSet<>();
        for (String email : emails) {
            if (!known.containsKey(email) && known.size() + open.size() < MOST) {
                open.add(email);
            }
        }
        List<String> all = new ArrayList<>(open);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            some.forEach(email -> known.put(email, Optional.empty()));
            for (DavCollection book : books) {
                ask(book, some);
            }
        }
    }

    Optional<String> of(String email) {
        return known.getOrDefault(email, Optional.empty());
    }

    /** A server that cannot be asked so knows nobody; what it returns is looked at again. */
    private void ask(DavCollection book, List<String> emails) throws CrmException {
        CrmAnswer answer = client.report(book.uri(), 1, DavXml.cardsWith(emails));
        if (answer.status() != 207) {
            return;
        }
        for (DavItem item : Multistatus.of(answer.body()).items()) {
            URI uri = DavClient.resolve(book.uri(), item.href());
            DavResource card = new DavResource(DavClient.id(uri), "", item.text("address-data"));
            CardContacts.of(card).ifPresent(contact -> contact.emails().stream()
                    .map(email -> email.toLowerCase(Locale.ROOT))
                    .filter(emails::contains)
                    .forEach(email -> known.put(
                            email,
                            Optional.of(known.get(email).orElse(contact.place().id())))));
        }
    }
}
