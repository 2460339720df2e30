package org.riguardo.exports.contacts;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;

/** Reads one vCard into a contact; nothing that a card points to is ever opened. */
final class CardReader {

    private final NamedNumbers numbers = new NamedNumbers();
    private final CardText text;

    CardReader(CardText text) {
        this.text = text;
    }

    /** The numbers that the card names. */
    NamedNumbers numbers() {
        return numbers;
    }

    /** The contact; empty when the card tells neither a name nor how to reach anybody. */
    Optional<Contact> read() {
        VCard card = parsed();
        if (card == null) {
            return Optional.empty();
        }
        findNumbers(card);
        List<String> emails = emails(card);
        List<String> phones = phones(card, false);
        List<String> faxes = phones(card, true);
        String company = company(card);
        String human = human(card);
        String name = company != null ? company : human;
        if (name == null) {
            name = Stream.concat(emails.stream(), phones.stream()).findFirst().orElse(null);
        }
        if (name == null) {
            return Optional.empty();
        }
        String certified =
                emails.stream().filter(CertifiedMail::looksSo).findFirst().orElse(null);
        String ordinary = emails.stream()
                .filter(email -> !CertifiedMail.looksSo(email))
                .findFirst()
                .orElse(null);
        Party client = new Party(
                name,
                numbers.vatId(),
                numbers.taxCode(),
                null,
                ordinary,
                certified,
                phones.isEmpty() ? null : phones.get(0),
                null);
        String person = company == null || name.equals(human) ? null : human;
        return Optional.of(new Contact(text.line(), false, client, person, emails, phones, faxes, place(card)));
    }

    private @Nullable VCard parsed() {
        try (VCardReader reader = new VCardReader(text.text())) {
            return reader.readNext();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void findNumbers(VCard card) {
        card.getNotes().stream()
                .map(note -> note.getValue())
                .filter(Objects::nonNull)
                .forEach(numbers::lookInto);
        for (RawProperty property : card.getExtendedProperties()) {
            if (property.getValue() != null) {
                numbers.field(label(card, property), property.getValue());
            }
        }
    }

    /** What a field is called: by Apple's label beside it, else by its own name. */
    private static String label(VCard card, RawProperty property) {
        String group = property.getGroup();
        return card.getExtendedProperties().stream()
                .filter(other -> group != null
                        && group.equalsIgnoreCase(other.getGroup())
                        && other.getPropertyName().equalsIgnoreCase("X-ABLabel")
                        && other != property)
                .map(RawProperty::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(property.getPropertyName());
    }

    private static @Nullable String company(VCard card) {
        return card.getOrganizations().stream()
                .map(Organization::getValues)
                .flatMap(values -> values.stream().limit(1))
                .map(CardReader::clean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String human(VCard card) {
        FormattedName formatted = card.getFormattedName();
        String whole = formatted == null ? null : clean(formatted.getValue());
        if (whole != null) {
            return whole;
        }
        StructuredName name = card.getStructuredName();
        String parts = name == null
                ? null
                : clean(Stream.of(name.getGiven(), name.getFamily())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
        return parts != null || card.getNickname() == null
                ? parts
                : card.getNickname().getValues().stream().findFirst().orElse(null);
    }

    private static List<String> emails(VCard card) {
        List<Email> emails = new ArrayList<>(card.getEmails());
        emails.sort(Comparator.comparingInt(
                email -> rank(email.getPref(), email.getTypes().contains(EmailType.PREF))));
        return emails.stream()
                .map(email -> clean(email.getValue()))
                .filter(Objects::nonNull)
                .map(email -> email.replaceFirst("(?i)^mailto:", ""))
                .distinct()
                .toList();
    }

    private static List<String> phones(VCard card, boolean faxes) {
        List<Telephone> phones = new ArrayList<>(card.getTelephoneNumbers());
        phones.sort(Comparator.comparingInt(
                phone -> rank(phone.getPref(), phone.getTypes().contains(TelephoneType.PREF))));
        return phones.stream()
                .filter(phone -> isFax(phone) == faxes)
                .map(CardReader::written)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isFax(Telephone phone) {
        return phone.getTypes().contains(TelephoneType.FAX)
                || phone.getTypes().contains(TelephoneType.PAGER)
                || phone.getTypes().contains(TelephoneType.MODEM);
    }

    private static @Nullable String written(Telephone phone) {
        if (phone.getUri() == null) {
            return clean(phone.getText());
        }
        String extension = phone.getUri().getExtension();
        return phone.getUri().getNumber() + (extension == null ? "" : ";ext=" + extension);
    }

    private static @Nullable Place place(VCard card) {
        for (Address address : card.getAddresses()) {
            Place place = new Place(
                    clean(address.getStreetAddress()),
                    clean(address.getPostalCode()),
                    clean(address.getLocality()),
                    clean(address.getRegion()),
                    clean(address.getCountry()));
            if (place.street() != null || place.town() != null) {
                return place;
            }
        }
        return null;
    }

    private static int rank(@Nullable Integer pref, boolean preferred) {
        return pref != null ? pref : preferred ? 0 : 1_000;
    }

    private static @Nullable String clean(@Nullable String value) {
        String stripped = value == null ? "" : value.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
