package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.exports.contacts.PhoneNumbers;

/** Partners as contacts, and a contact's name, numbers and addresses as values of a partner. */
final class OdooPartners {

    static final String MODEL = "res.partner";
    static final List<String> FIELDS = List.of(
            "name",
            "is_company",
            "parent_id",
            "commercial_company_name",
            "function",
            "vat",
            "l10n_it_codice_fiscale",
            "email",
            "phone",
            "mobile",
            "street",
            "street2",
            "zip",
            "city",
            "state_id",
            "country_id",
            "active",
            "write_date",
            "write_uid");

    private OdooPartners() {}

    static Map<Long, CrmContact> of(List<OdooRecord> records) {
        Map<Long, CrmContact> all = new LinkedHashMap<>();
        records.forEach(record -> {
            if (record.text("name") != null) {
                all.put(record.id(), contact(record));
            }
        });
        return all;
    }

    static boolean archived(OdooRecord record) {
        return !record.flag("active", true);
    }

    private static CrmContact contact(OdooRecord record) {
        boolean company = record.flag("is_company", false);
        Long parent = record.reference("parent_id");
        return new CrmContact(
                new CrmPlace(Long.toString(record.id()), record.version()),
                company,
                String.valueOf(record.text("name")),
                parent == null ? null : Long.toString(parent),
                company ? null : record.text("commercial_company_name"),
                company ? null : record.text("function"),
                record.text("vat"),
                record.text("l10n_it_codice_fiscale"),
                emails(record.text("email")),
                phones(record),
                Stream.of(address(record)).filter(line -> !line.isEmpty()).toList(),
                Map.of(),
                record.time("write_date"),
                record.referenceName("write_uid"));
    }

    private static List<String> emails(@Nullable String field) {
        return field == null
                ? List.of()
                : Arrays.stream(field.split("[,;\\s<>]+"))
                        .filter(part -> part.indexOf('@') > 0)
                        .limit(20)
                        .toList();
    }

    private static List<String> phones(OdooRecord record) {
        return Stream.of("phone", "mobile")
                .map(record::text)
                .filter(Objects::nonNull)
                .flatMap(field -> {
                    List<String> parts = PhoneNumbers.split(field);
                    return parts.isEmpty() ? Stream.of(field) : parts.stream();
                })
                .distinct()
                .toList();
    }

    private static String address(OdooRecord record) {
        String town = Stream.of(record.text("zip"), record.text("city"), record.referenceName("state_id"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(record.text("street"), record.text("street2"), town, record.referenceName("country_id"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What differs; a number that stays keeps its field and the way it is written. */
    static JsonObject values(OdooModel model, OdooRecord before, CrmContact contact) {
        CrmContact there = contact(before);
        JsonObjectBuilder values = Json.createObjectBuilder();
        if (!contact.name().equals(there.name())) {
            values.add("name", contact.name());
        }
        if (!contact.emails().equals(there.emails())) {
            put(values, "email", String.join(", ", contact.emails()));
        }
        if (!contact.phones().equals(there.phones())) {
            phones(model, before, contact.phones()).forEach((field, value) -> put(values, field, value));
        }
        return values.build();
    }

    private static Map<String, String> phones(OdooModel model, OdooRecord before, List<String> wanted) {
        List<String> fields = Stream.of("phone", "mobile").filter(model::has).toList();
        Map<String, List<String>> by = new LinkedHashMap<>();
        fields.forEach(field -> by.put(field, new ArrayList<>()));
        for (String number : wanted) {
            String home = fields.stream()
                    .filter(field -> same(before.text(field), number))
                    .findFirst()
                    .or(() -> fields.stream()
                            .filter(field -> by.getOrDefault(field, List.of()).isEmpty()
                                    && wanted.stream().noneMatch(other -> same(before.text(field), other)))
                            .findFirst())
                    .orElse(fields.isEmpty() ? "phone" : fields.get(fields.size() - 1));
            by.computeIfAbsent(home, any -> new ArrayList<>()).add(number);
        }
        Map<String, String> values = new LinkedHashMap<>();
        by.forEach((field, numbers) -> values.put(field, String.join(" / ", numbers)));
        return values;
    }

    private static boolean same(@Nullable String field, String number) {
        return field != null
                && PhoneNumbers.split(field).stream()
                        .anyMatch(part -> plain(part).equals(plain(number)));
    }

    private static String plain(String number) {
        return PhoneNumbers.of(number).map(PhoneNumbers.Phone::number).orElse(number);
    }

    private static void put(JsonObjectBuilder values, String field, String value) {
        if (value.isEmpty()) {
            values.add(field, false);
        } else {
            values.add(field, value);
        }
    }
}
