package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Party;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/** Turns one row into a document with one instalment, or into findings. */
final class RowReader {

    private static final int MOST_KINDS = 500;
    private static final String UNNUMBERED = "s.n.";

    private final Columns columns;
    private final Notation notation;
    private final Traits traits;
    private final OwnNumbers own;
    private final LocalDate fileDay;
    private final Parties parties;
    private final RowAmounts amounts;
    private final Findings findings;
    private final Map<List<String>, Kind> kinds = new HashMap<>();

    /**
     * @param fileDay the day that stands for one that a row of balances lacks
     */
    RowReader(Plan plan, Notation notation, OwnNumbers own, LocalDate fileDay, Findings findings) {
        this.columns = plan.columns();
        this.notation = notation;
        this.traits = plan.traits();
        this.own = own;
        this.fileDay = fileDay;
        this.parties = new Parties(columns, notation);
        this.amounts = new RowAmounts(columns, notation, findings);
        this.findings = findings;
    }

    /** The document of the row; null when there is a finding about it. */
    @Nullable
    ExportDocument read(Line row) {
        Party client = parties.client(row, findings);
        if (client.name() == null && !client.identified() && !anything()) {
            findings.add(
                    row.number(),
                    columns.title(Field.CLIENT),
                    "",
                    new Sentence("Manca il cliente.", "The client is missing."));
            return null;
        }
        if (row.width() > columns.heading().cells().size()
                && !columns.heading().cells().isEmpty()) {
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
        if (amount == null || date == null && due == null && !anything()) {
            noteMissingDay(row, amount != null);
            return null;
        }
        Kind kind = kind(row);
        boolean credit = kind == Kind.CREDIT || amount.payable().signum() < 0;
        String number = number(row, credit);
        if (number == null) {
            return null;
        }
        Instalment instalment = due != null
                ? Instalment.due(due, amount.payable(), amount.open())
                : Instalment.derived(date == null ? fileDay : date, amount.payable(), amount.open());
        Party issuer = parties.issuer(row);
        return new ExportDocument(
                row.number(),
                number,
                parties.text(row, Field.TYPE),
                credit,
                date,
                currency(row),
                amount.total(),
                amount.payable(),
                List.of(instalment),
                issuer,
                named(client),
                List.of(),
                leftOut(kind, issuer));
    }

    private @Nullable Sentence leftOut(Kind kind, Party issuer) {
        if (traits.leftOut() != null) {
            return traits.leftOut();
        }
        boolean issued = issuer.vatId() != null || issuer.taxCode() != null;
        return kind.leftOut() != null || !issued
                ? kind.leftOut()
                : own.notIssuedByUs(issuer).orElse(null);
    }

    private boolean anything() {
        return traits.leftOut() != null;
    }

    private void noteMissingDay(Line row, boolean hasAmount) {
        if (hasAmount
                && columns.cell(row, Field.DATE).isEmpty()
                && columns.cell(row, Field.DUE).isEmpty()) {
            findings.add(
                    row.number(),
                    columns.title(Field.DATE),
                    "",
                    new Sentence("Mancano sia la data sia la scadenza.", "Both the date and the due day are missing."));
        }
    }

    private @Nullable String number(Line row, boolean credit) {
        Cell cell = columns.cell(row, Field.NUMBER);
        String number = cell.day() == null ? parties.text(row, Field.NUMBER) : NumbersAsDays.asTyped(cell.day());
        if (number == null && !credit && !anything()) {
            findings.add(
                    row.number(),
                    columns.title(Field.NUMBER),
                    "",
                    new Sentence("Manca il numero del documento.", "The number of the document is missing."));
            return null;
        }
        String series = parties.text(row, Field.SERIES);
        String plain = number == null ? UNNUMBERED : number;
        return series == null || plain.contains(series) ? plain : plain + "/" + series;
    }

    private Kind kind(Line row) {
        List<Integer> places = columns.places(Field.TYPE);
        if (places.isEmpty()) {
            return Kind.RECEIVABLE;
        }
        List<String> words = new ArrayList<>(places.size());
        for (int column : places) {
            words.add(row.cell(column).text());
        }
        Kind known = kinds.get(words);
        if (known == null) {
            known = Kind.of(words, traits.strictKinds());
            if (kinds.size() < MOST_KINDS) {
                kinds.put(words, known);
            }
        }
        return known;
    }

    private @Nullable LocalDate day(Line row, Field field) {
        return columns.has(field)
                ? notation.day(row, columns.places(field).get(0), columns.title(field), findings)
                : null;
    }

    private String currency(Line row) {
        String currency = parties.text(row, Field.CURRENCY);
        if (currency == null || currency.equals("EUR") || currency.equals("€") || currency.equalsIgnoreCase("euro")) {
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
