package org.riguardo.crm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.exports.Party;
import org.riguardo.clients.NameKey;
import org.riguardo.firm.Firm;
import org.riguardo.ledger.KnownClients;
import org.riguardo.privacy.ErasedRows;

/** Whose a contact of a customer system is: by VAT number or tax code, by an address or a name that one client alone has; else nobody knows. */
final class Linking {

    private final Handle handle;
    private final Firm firm;
    private @Nullable Map<String, Set<String>> names;

    Linking(Handle handle, Firm firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /**
     * A client that was found.
     *
     * @param erased whether its data were erased, so that nothing is kept of the contact
     */
    record Found(String client, String reason, boolean erased) {}

    Optional<Found> find(CrmContact contact) {
        String client = byNumber(contact);
        String reason = "number";
        if (client == null) {
            client = byAddress(contact);
            reason = "address";
        }
        if (client == null) {
            client = byName(contact);
            reason = "name";
        }
        if (client == null) {
            return Optional.empty();
        }
        boolean erased = !ErasedRows.among(handle, firm.id(), List.of(client)).isEmpty();
        return Optional.of(new Found(client, reason, erased));
    }

    private @Nullable String byNumber(CrmContact contact) {
        Party party = Party.of(contact.name(), contact.vatId(), contact.taxCode());
        return party.identified()
                ? new KnownClients(handle, firm).find(List.of(party)).get(party)
                : null;
    }

    private @Nullable String byAddress(CrmContact contact) {
        if (contact.emails().isEmpty()) {
            return null;
        }
        List<String> addresses = contact.emails().stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> clients = new LinkedHashSet<>(handle.createQuery(
                        "select distinct client_id from client_address where firm_id = :firm and address in (<addresses>)")
                .bind("firm", firm.id())
                .bindList("addresses", addresses)
                .mapTo(String.class)
                .list());
        return clients.size() == 1 ? clients.iterator().next() : null;
    }

    private @Nullable String byName(CrmContact contact) {
        String name = contact.organisation() || contact.organisationName() == null
                ? contact.name()
                : contact.organisationName();
        String key = NameKey.of(name);
        Set<String> found = key.isEmpty() ? Set.of() : names().getOrDefault(key, Set.of());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private Map<String, Set<String>> names() {
        Map<String, Set<String>> known = names;
        if (known == null) {
            Map<String, Set<String>> all = new HashMap<>();
            handle.createQuery("select id, name from client where firm_id = :firm and merged_into is null")
                    .bind("firm", firm.id())
                    .map((row, context) -> all.computeIfAbsent(
                                    NameKey.of(row.getString("name")), any -> new HashSet<>())
                            .add(row.getString("id")))
                    .list();
            known = all;
            names = all;
        }
        return known;
    }
}
