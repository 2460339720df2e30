package org.riguardo.crm.carddav;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.exports.contacts.AddressCard;

/** Cards as contacts; a list of other cards is none. */
final class CardContacts {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private CardContacts() {}

    static Optional<CrmContact> of(DavResource card) {
        return AddressCard.of(card.data().getBytes(StandardCharsets.UTF_8))
                .map(read -> new CrmContact(
                        new CrmPlace(card.id(), card.version()),
                        read.organisation(),
                        read.name(),
                        null,
                        read.company(),
                        read.role(),
                        read.vatId(),
                        read.taxCode(),
                        read.emails(),
                        read.phones(),
                        read.addresses(),
                        Map.of(),
                        changed(card.data()),
                        null));
    }

    /** What {@code REV} says, where it is in universal time. */
    private static @Nullable Instant changed(String data) {
        for (String line : data.split("\\R")) {
            if (line.regionMatches(true, 0, "REV", 0, 3) && line.endsWith("Z")) {
                String value =
                        line.substring(line.indexOf(':') + 1, line.length() - 1).replaceAll("[-:]|\\.\\d+$", "");
                try {
                    return LocalDateTime.parse(value, BASIC).toInstant(ZoneOffset.UTC);
                } catch (DateTimeParseException none) {
                    return null;
                }
            }
        }
        return null;
    }
}
