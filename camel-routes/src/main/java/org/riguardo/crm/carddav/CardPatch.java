package org.riguardo.crm.carddav;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.exports.contacts.AddressCard;
import org.riguardo.exports.contacts.PhoneNumbers;

/** Writes a contact's name, phones and mail addresses into the card that is there; every other property, and each of these that stays, is kept as it was written. */
final class CardPatch {

    private final List<ContentLine> lines;

    private CardPatch(List<ContentLine> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** The card with the contact's values; empty when it has them already. */
    static Optional<String> of(String card, AddressCard before, CrmContact contact) {
        CardPatch patch = new CardPatch(ContentLine.all(card));
        boolean changed = !contact.phones().equals(before.phones())
                && patch.set("TEL", contact.phones(), CardPatch::phone, ContentLine::escape);
        changed |= !contact.emails().equals(before.emails())
                && patch.set("EMAIL", contact.emails(), CardPatch::email, ContentLine::escape);
        changed |= !contact.name().equals(before.name()) && patch.rename(before.organisation(), contact.name());
        return changed ? Optional.of(ContentLine.write(patch.lines)) : Optional.empty();
    }

    /** Leaves those that are wanted, takes away the others with their labels, and adds what is missing. */
    private boolean set(
            String name, List<String> wanted, Function<String, String> same, Function<String, String> escape) {
        Set<String> missing = new LinkedHashSet<>();
        wanted.forEach(value -> missing.add(same.apply(value)));
        List<ContentLine> gone = new ArrayList<>();
        boolean fax = name.equals("TEL");
        for (ContentLine line : lines) {
            boolean other = fax && line.parameters().matches("(?s).*\\b(FAX|PAGER|MODEM)\\b.*");
            if (line.is(name) && !other && !missing.remove(same.apply(line.text()))) {
                gone.add(line);
            }
        }
        lines.removeAll(gone);
        gone.forEach(this::label);
        for (String value : wanted) {
            if (missing.remove(same.apply(value))) {
                add(ContentLine.of(name, escape.apply(value)));
            }
        }
        return true;
    }

    /** A label without its property says nothing any more. */
    private void label(ContentLine gone) {
        String group = gone.group();
        boolean alone = !group.isEmpty()
                && lines.stream()
                        .filter(line -> line.group().equalsIgnoreCase(group))
                        .allMatch(line -> line.is("X-ABLABEL"));
        if (alone) {
            lines.removeIf(line -> line.group().equalsIgnoreCase(group));
        }
    }

    private boolean rename(boolean organisation, String name) {
        String written = ContentLine.escape(name);
        replace("FN", written);
        if (organisation) {
            lines.stream()
                    .filter(line -> line.is("ORG"))
                    .findFirst()
                    .ifPresent(org -> replace("ORG", written + units(org.value())));
        } else {
            replace("N", ";" + written + ";;;");
        }
        return true;
    }

    /** The departments behind the name of an organisation. */
    private static String units(String org) {
        for (int at = 0; at < org.length(); at++) {
            if (org.charAt(at) == '\\') {
                at++;
            } else if (org.charAt(at) == ';') {
                return org.substring(at);
            }
        }
        return "";
    }

    private void replace(String name, String value) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).is(name)) {
                lines.set(at, ContentLine.of(name, value));
                return;
            }
        }
        add(ContentLine.of(name, value));
    }

    private void add(ContentLine line) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).ends("VCARD")) {
                lines.add(at, line);
                return;
            }
        }
    }

    private static String phone(String written) {
        return PhoneNumbers.of(written)
                .map(phone -> phone.number() + (phone.extension() == null ? "" : "x" + phone.extension()))
                .orElse(written.strip());
    }

    private static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    }
}
