package org.riguardo.timeline.mail;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What is the firm's own: it never tells which client a message belongs to.
 *
 * @param addresses of all its mailboxes
 * @param domains of these addresses, but for those of providers that everybody uses
 * @param numbers its VAT numbers and tax codes, without {@code IT}
 */
record OwnSide(Set<String> addresses, Set<String> domains, Set<String> numbers) {

    /** As it was told last to {@link MailGate}. */
    static OwnSide of(Handle handle, String firm) {
        String told = handle.createQuery("select own_addresses from mail_gate where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .findOne()
                .orElse("");
        return of(handle, firm, told);
    }

    /** @param addresses divided by blanks */
    static OwnSide of(Handle handle, String firm, String addresses) {
        Set<String> plain = Arrays.stream(addresses.split(" "))
                .filter(address -> !address.isBlank())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> domains =
                plain.stream().map(OwnSide::domain).filter(OwnSide::tells).collect(Collectors.toSet());
        Set<String> numbers = new HashSet<>();
        handle.createQuery("select number from firm_number where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(String.class)
                .forEach(number -> numbers.add(number.startsWith("IT") ? number.substring(2) : number));
        return new OwnSide(plain, domains, numbers);
    }

    boolean owns(String address) {
        return addresses.contains(address) || domains.contains(domain(address));
    }

    /** What stands behind the last @ of an address; empty when there is none. */
    static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    /** Whether two addresses of that domain may have something to do with each other. */
    static boolean tells(String domain) {
        return domain.indexOf('.') > 0 && !SharedDomains.isShared(domain);
    }
}
