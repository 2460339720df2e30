package org.riguardo.exports.contacts;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.RawProperty;
import ezvcard.property.TextProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.exports.contacts.CardText.Broken;

/**
 * One entry of an address book on a server: who it is and how to reach them; nothing that it points to is opened.
 *
 * @param organisation whether it is one; else a person
 * @param company the organisation that a person belongs to; null for an organisation and where it is unknown
 * @param role what the person does there; null when unknown
 */
public record AddressCard(
        boolean organisation,
        String name,
        @Nullable String company,
        @Nullable String role,
        @Nullable String vatId,
        @Nullable String taxCode,
        List<String> emails,
        List<String> phones,
        List<String> addresses) {

    /** The entry that a vCard is; empty for a list of others, and for a card that cannot be read. */
    public static Optional<AddressCard> of(byte[] card) {
        try {
            CardText text = new CardTexts(new ByteArrayInputStream(card)).next();
            return text == null ? Optional.empty() : of(text);
        } catch (IOException | Broken unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<AddressCard> of(CardText text) throws IOException {
        VCard card;
        try (VCardReader reader = new VCardReader(text.text())) {
            card = reader.readNext();
        }
        Optional<Contact> contact = new CardReader(text).read();
        if (card == null || contact.isEmpty() || kind(card).equals("group")) {
            return Optional.empty();
        }
        Contact read = contact.get();
        String person = read.person();
        boolean organisation = kind(card).matches("org|organization|company")
                || person == null && !card.getOrganizations().isEmpty();
        String company = organisation || person == null ? null : read.client().name();
        return Optional.of(new AddressCard(
                organisation,
                organisation || person == null ? read.client().name() : person,
                company,
                organisation ? null : title(card),
                read.client().vatId(),
                read.client().taxCode(),
                read.emails(),
                read.phones(),
                Stream.ofNullable(read.place()).map(AddressCard::line).toList()));
    }

    private static String kind(VCard card) {
        String kind = card.getKind() == null
                ? ""
                : Objects.requireNonNullElse(card.getKind().getValue(), "");
        return card.getExtendedProperties().stream()
                .filter(property -> property.getPropertyName().matches("(?i)X-ABShowAs|X-ADDRESSBOOKSERVER-KIND"))
                .map(RawProperty::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(kind)
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String title(VCard card) {
        return Stream.concat(card.getTitles().stream(), card.getRoles().stream())
                .map(TextProperty::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    private static String line(Place place) {
        String town = Stream.of(place.postcode(), place.town(), place.province())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(place.street(), town.isEmpty() ? null : town, place.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
