package org.riguardo.exports.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Contact.Place;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.grid.Line;

/** Reads one row of a table of clients; what cannot be right in it is left out of the contact and reported. */
final class ClientRowReader {

    private static final int MOST_PROBLEMS = 1_000;

    private final ClientHeading heading;
    private final List<Problem> problems = new ArrayList<>();

    ClientRowReader(ClientHeading heading) {
        this.heading = heading;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The client of the row; null when the row names none, which then is among the problems. */
    @Nullable
    Contact read(Line row) {
        String name = name(row);
        String vat = vat(row);
        String tax = tax(row, vat);
        String code = heading.text(row, ClientColumn.CODE);
        if (name == null && vat == null && tax == null && code == null) {
            problem(
                    row,
                    null,
                    null,
                    new Sentence("La riga non nomina alcun cliente.", "The row does not name any client."));
            return null;
        }
        List<String> emails = emails(row, ClientColumn.EMAIL);
        List<String> certified = emails(row, ClientColumn.PEC);
        List<String> phones = Stream.of(ClientColumn.PHONE, ClientColumn.MOBILE)
                .map(column -> heading.text(row, column))
                .filter(Objects::nonNull)
                .flatMap(text -> PhoneNumbers.split(text).stream())
                .distinct()
                .toList();
        Party client = new Party(name, vat, tax, code, first(emails), first(certified), first(phones), since(row));
        Set<String> all = new LinkedHashSet<>(emails);
        all.addAll(certified);
        return new Contact(
                row.number(),
                true,
                client,
                heading.text(row, ClientColumn.PERSON),
                List.copyOf(all),
                phones,
                List.of(),
                place(row));
    }

    private @Nullable String name(Line row) {
        String whole = heading.text(row, ClientColumn.NAME);
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(ClientColumn.LAST_NAME, ClientColumn.FIRST_NAME)
                .map(column -> heading.text(row, column))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    private @Nullable String vat(Line row) {
        String written = heading.text(row, ClientColumn.VAT_ID);
        if (written == null || ItalianNumbers.compact(written).matches("[A-Z]{0,2}0+|[A-Z]{2}")) {
            return null;
        }
        String vat = ItalianNumbers.vat(written);
        if (vat == null && !ItalianNumbers.isPersonTaxCode(ItalianNumbers.compact(written))) {
            wrongDigit(row, ClientColumn.VAT_ID, written);
        }
        return vat;
    }

    private @Nullable String tax(Line row, @Nullable String vat) {
        String written = heading.text(row, ClientColumn.TAX_CODE);
        if (written == null) {
            String other = heading.text(row, ClientColumn.VAT_ID);
            boolean person =
                    vat == null && other != null && ItalianNumbers.isPersonTaxCode(ItalianNumbers.compact(other));
            return person ? ItalianNumbers.compact(String.valueOf(other)) : null;
        }
        String code = ItalianNumbers.taxCode(written);
        if (code == null && !ItalianNumbers.compact(written).matches("0+")) {
            wrongDigit(row, ClientColumn.TAX_CODE, written);
        }
        return code;
    }

    private List<String> emails(Line row, ClientColumn column) {
        String text = heading.text(row, column);
        return text == null
                ? List.of()
                : Stream.of(text.split("[;,\\s]+"))
                        .filter(address -> address.matches("[^@\\s]+@[^@\\s]+"))
                        .distinct()
                        .limit(20)
                        .toList();
    }

    private @Nullable LocalDate since(Line row) {
        String written = heading.text(row, ClientColumn.SINCE);
        if (written == null) {
            return null;
        }
        LocalDate day = ClientDays.of(heading.cell(row, ClientColumn.SINCE)).orElse(null);
        if (day == null) {
            problem(
                    row,
                    ClientColumn.SINCE,
                    written,
                    new Sentence("Non è una data: lasciata fuori.", "This is no date: it was left out."));
        }
        return day;
    }

    private @Nullable Place place(Line row) {
        Place place = new Place(
                heading.text(row, ClientColumn.STREET),
                heading.text(row, ClientColumn.POSTCODE),
                heading.text(row, ClientColumn.TOWN),
                heading.text(row, ClientColumn.PROVINCE),
                heading.text(row, ClientColumn.COUNTRY));
        return place.street() == null && place.town() == null ? null : place;
    }

    private void wrongDigit(Line row, ClientColumn column, String written) {
        problem(
                row,
                column,
                written,
                new Sentence(
                        "La cifra di controllo non torna: il numero non è stato usato.",
                        "The check digit is wrong: the number was not used."));
    }

    private void problem(Line row, @Nullable ClientColumn column, @Nullable String value, Sentence reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(row.number(), column == null ? null : heading.title(column), value, reason));
        }
    }

    private static @Nullable String first(List<String> all) {
        return all.isEmpty() ? null : all.get(0);
    }
}
