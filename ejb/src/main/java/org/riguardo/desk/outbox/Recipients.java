package org.riguardo.desk.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** Who may get a mail to a client: the client's own addresses that may know, and colleagues of the firm in copy; nobody else. */
final class Recipients {

    private record Known(boolean notMoney, boolean refused) {}

    private final Handle handle;
    private final String firm;

    Recipients(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Why the mail may not go to those whom it names; null when it may. */
    @Nullable
    Sentence problem(OutgoingMail mail) {
        Map<String, Known> theirs = theirs(mail.clientId());
        Set<String> answered = mail.aboutMoney() ? Set.of() : answered(mail);
        Set<String> own = own();
        for (String address : Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(Recipients::plain)
                .toList()) {
            Known known = theirs.get(address);
            boolean colleague = own.contains(address) && known == null;
            if (known == null && !answered.contains(address) && !colleague) {
                return new Sentence(
                        "L'indirizzo " + address
                                + " non è tra i recapiti del cliente: se è suo, aggiungerlo prima ai suoi recapiti.",
                        "The address " + address
                                + " is not among the client's: if it is theirs, add it to their addresses first.");
            }
            if (known != null && known.refused()) {
                return new Sentence(
                        "All'indirizzo " + address + " la posta non arriva più: sceglierne un altro o telefonare.",
                        "Mail no longer reaches the address " + address + ": choose another one, or call.");
            }
            if (known != null && known.notMoney() && mail.aboutMoney()) {
                return new Sentence(
                        "All'indirizzo " + address + " non si scrive di soldi: sceglierne un altro del cliente.",
                        "Nothing about money is written to the address " + address
                                + ": choose another one of the client.");
            }
        }
        boolean reachesClient = mail.to().stream()
                .map(Recipients::plain)
                .anyMatch(address -> theirs.containsKey(address) || answered.contains(address));
        return reachesClient
                ? null
                : new Sentence(
                        "Tra i destinatari non c'è il cliente: metterlo in «A».",
                        "The client is not among the recipients: put them into \"To\".");
    }

    private Map<String, Known> theirs(String clientId) {
        Map<String, Known> found = new HashMap<>();
        handle.createQuery("select address, not_money, refused_at from client_address where firm_id = :firm"
                        + " and client_id = :client")
                .bind("firm", firm)
                .bind("client", clientId)
                .map((row, context) -> found.put(
                        plain(row.getString("address")),
                        new Known(row.getBoolean("not_money"), row.getObject("refused_at") != null)))
                .list();
        return found;
    }

    /** Who wrote the message that is answered, if it is this client's. */
    private Set<String> answered(OutgoingMail mail) {
        if (mail.inReplyTo() == null) {
            return Set.of();
        }
        List<String> senders = handle.createQuery(
                        "select from_address from mail_message where firm_id = :firm"
                                + " and message_id = :id and client_id = :client and direction = 'IN' and from_address is not null")
                .bind("firm", firm)
                .bind("id", mail.inReplyTo())
                .bind("client", mail.clientId())
                .mapTo(String.class)
                .list();
        Set<String> plain = new HashSet<>();
        senders.forEach(sender -> plain.add(plain(sender)));
        return plain;
    }

    private Set<String> own() {
        String told = handle.createQuery("select own_addresses from mail_gate where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .findOne()
                .orElse("");
        return new HashSet<>(List.of(told.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
