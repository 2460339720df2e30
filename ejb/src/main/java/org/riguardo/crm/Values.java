package org.riguardo.crm;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.exports.contacts.PhoneNumbers;

/** The values of a field in the form in which both sides compare them, one a line. */
final class Values {

    private Values() {}

    /** What a contact says; nothing for the name of one who is not the client itself. */
    static Set<String> of(CrmContact contact, Field field) {
        Set<String> values = new TreeSet<>();
        switch (field) {
            case NAME -> {
                if (contact.organisation()) {
                    values.add(contact.name().strip());
                }
            }
            case PHONES ->
                contact.phones()
                        .forEach(written -> PhoneNumbers.of(written).ifPresent(phone -> values.add(phone.number())));
            case EMAILS ->
                contact.emails().forEach(written -> values.add(written.strip().toLowerCase(Locale.ROOT)));
        }
        return values;
    }

    static Set<String> split(@Nullable String column) {
        Set<String> values = new TreeSet<>();
        if (column != null && !column.isEmpty()) {
            values.addAll(Arrays.asList(column.split("\n")));
        }
        return values;
    }

    static String join(Collection<String> values) {
        return String.join("\n", values);
    }

    static Set<String> minus(Set<String> from, Set<String> less) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(less);
        return rest;
    }
}
