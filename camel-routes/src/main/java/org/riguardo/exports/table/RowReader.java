package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;

/** Turns one row into a document with one instalment, or into findings. */
final class RowReader {

    private final Columns columns;
    private final Notation notation;
    private final Parties parties;
    private final RowAmounts amounts;
    private final Findings findings;

    RowReader(Columns columns, Notation notation, PaidColumn paid, Findings findings) {
        this.columns = columns;
        this.notation = notation;
        this.parties = new Parties(columns, notation);
        this.amounts = new RowAmounts(columns, notation, paid, findings);
        this.findings = findings;
    }

    /** The document of the row; null when there is a finding about it. */
    @Nullable
    ExportDocument read(Line row) {
        Party client = parties.client(row, findings);
        if (client.name() == null && !client.identified()) {
            findings.add(
                    row.number(),
                    columns.title(Field.CLIENT),
                    "",
                    new Sentence("Manca il cliente.", "The client is missing."));
            return null;
        }
        if (row.cells().size() > columns.heading().cells().size() && overflows(row)) {
            findings.add(
                    row.number(),
                    columns.title(Field.CLIENT),
                    "",
                    new Sentence(
                            "La riga ha più campi dell'intestazione: un separatore sta dentro un valore.",
                            "The row has more fields than the heading: a separator stands within a value."));
            return null;
        }
        RowAmounts.Amounts amount = amounts.of(row);
        LocalDate date = day(row, Field.DATE);
        LocalDate due = day(row, Field.DUE);
        if (amount == null || date == null && due == null) {
            if (amount != null
                    && columns.cell(row, Field.DATE).isEmpty()
                    && columns.cell(row, Field.DUE).isEmpty()) {
                findings.add(
                        row.number(),
                        columns.title(Field.DATE),
                        "",
                        new Sentence(
                                "Mancano sia la data sia la scadenza.", "Both the date and the due day are missing."));
            }
            return null;
        }
        String type = parties.text(row, Field.TYPE);
        Kind kind = Kind.of(typeTexts(row));
        boolean credit = kind == Kind.CREDIT || amount.payable().signum() < 0;
        String number = number(row, credit);
        if (number == null) {
            return null;
        }
        Instalment instalment = due != null
                ? Instalment.due(due, amount.payable(), amount.open())
                : Instalment.derived(date, amount.payable(), amount.open());
        return new ExportDocument(
                row.number(),
                number,
                type,
                credit,
                date,
                currency(row),
                amount.total(),
                amount.payable(),
                List.of(instalment),
                parties.issuer(row),
                named(client),
                List.of(),
                kind.leftOut());
    }

    private @Nullable String number(Line row, boolean credit) {
        String number = parties.text(row, Field.NUMBER);
        if (number == null && !credit) {
            findings.add(
                    row.number(),
                    columns.title(Field.NUMBER),
                    "",
                    new Sentence("Manca il numero del documento.", "The number of the document is missing."));
            return null;
        }
        String series = parties.text(row, Field.SERIES);
        String plain = number == null ? "s.n." : number;
        return series == null || plain.contains(series) ? plain : plain + "/" + series;
    }

    private List<String> typeTexts(Line row) {
        return columns.places(Field.TYPE).stream()
                .map(column -> row.cell(column).text())
                .toList();
    }

    private @Nullable LocalDate day(Line row, Field field) {
        return columns.has(field)
                ? notation.day(row, columns.places(field).get(0), columns.title(field), findings)
                : null;
    }

    private String currency(Line row) {
        String currency = parties.text(row, Field.CURRENCY);
        if (currency == null || currency.equals("€") || currency.equalsIgnoreCase("euro")) {
            return "EUR";
        }
        if (!currency.matches("[A-Za-z]{3}")) {
            findings.add(
                    row.number(),
                    columns.title(Field.CURRENCY),
                    currency,
                    new Sentence("Non è il codice di una valuta.", "This is not the code of a currency."));
        }
        return currency.toUpperCase(Locale.ROOT);
    }

    private boolean overflows(Line row) {
        return row.cells().stream().skip(columns.heading().cells().size()).anyMatch(cell -> !cell.isEmpty());
    }

    private static Party named(Party client) {
        if (client.name() != null) {
            return client;
        }
        String name =
                client.vatId() != null ? client.vatId() : client.taxCode() != null ? client.taxCode() : client.code();
        return new Party(
                name,
                client.vatId(),
                client.taxCode(),
                client.code(),
                client.email(),
                client.pec(),
                client.phone(),
                client.since());
    }
}
