package org.riguardo.sheet;

import java.util.List;
import org.riguardo.api.decision.Sentence;

/** The titles and headings of the lists. */
enum Columns {
    WORKLIST(
            heading("Da contattare", "Worklist"),
            heading("Cliente", "Client"),
            heading("Responsabile", "Looked after by"),
            heading("Che cosa fare", "What to do"),
            heading("Tono", "Tone"),
            heading("Chi", "Who"),
            heading("Dal", "From"),
            heading("Entro il", "By"),
            heading("Perché", "Why"),
            heading("Scaduto", "Overdue"),
            heading("Valuta", "Currency")),
    CLIENTS(
            heading("Clienti", "Clients"),
            heading("Cliente", "Client"),
            heading("Partita IVA", "VAT number"),
            heading("Codice fiscale", "Tax code"),
            heading("Responsabile", "Looked after by"),
            heading("Aperto", "Open")),
    OPEN_ITEMS(
            heading("Importi aperti", "Open amounts"),
            heading("Cliente", "Client"),
            heading("Partita IVA", "VAT number"),
            heading("Codice fiscale", "Tax code"),
            heading("Documento", "Document"),
            heading("Data", "Date"),
            heading("Scadenza", "Due"),
            heading("Importo", "Amount"),
            heading("Aperto", "Open"),
            heading("Valuta", "Currency"),
            heading("Contestato", "Disputed")),
    NOT_READ(
            heading("Righe non lette", "Rows not read"),
            heading("Riga", "Line"),
            heading("Campo", "Field"),
            heading("Valore", "Value"),
            heading("Motivo", "Reason"));

    private final Sentence title;
    private final List<Sentence> headings;

    Columns(Sentence title, Sentence... headings) {
        this.title = title;
        this.headings = List.of(headings);
    }

    private static Sentence heading(String it, String en) {
        return new Sentence(it, en);
    }

    String title(String language) {
        return title.in(language);
    }

    List<String> headings(String language) {
        return headings.stream().map(heading -> heading.in(language)).toList();
    }
}
