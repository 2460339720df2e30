package org.riguardo.exports.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.archive.ZipContents;
import org.riguardo.exports.contacts.ClientGrids.Found;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;

/** Lists of clients as accounting systems export them, as text or as a workbook: numbers and addresses, no amounts. */
public final class ClientTableFormat implements ExportFormat {

    static final long LARGEST = 64L << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int TAIL = 8;

    @Override
    public String key() {
        return "client-table";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return ClientGrids.find(content).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        if (content.size() > LARGEST) {
            return tooLarge();
        }
        Optional<Found> found = ClientGrids.find(content);
        if (found.isEmpty()) {
            return Reading.refused(new Sentence(
                    "Non si trova la riga delle intestazioni (ad esempio Denominazione, Partita IVA, Telefono).",
                    "The row of headings was not found (such as Denominazione, Partita IVA, Telefono)."));
        }
        if (!context.declaredComplete() && !ended(content, found.get())) {
            return new Reading.Incomplete(new Sentence(
                    "L'ultima riga non è terminata: il file sembra interrotto.",
                    "The last line is not ended: the file seems to be cut off."));
        }
        try {
            return read(found.get());
        } catch (BrokenGrid broken) {
            boolean open = broken.fault() == BrokenGrid.Fault.OPEN_QUOTE && !context.declaredComplete();
            return open
                    ? new Reading.Incomplete(new Sentence(
                            "Un campo tra virgolette non si chiude: il file sembra interrotto.",
                            "A quoted field does not end: the file seems to be cut off."))
                    : new Reading.Refused(
                            List.of(
                                    new Problem(
                                            broken.line(),
                                            null,
                                            null,
                                            new Sentence(
                                                    "Da questa riga la tabella non si può leggere (virgolette, caratteri o libro danneggiato).",
                                                    "From this row on the table cannot be read (quotes, characters or a damaged book)."))));
        }
    }

    private static Reading read(Found found) throws IOException {
        ClientHeading heading = found.heading();
        ClientRowReader reader = new ClientRowReader(heading);
        List<Contact> contacts = new ArrayList<>();
        int leftOut = 0;
        try (LineWalk walk = found.grid().walk()) {
            for (Line row = walk.next(); row != null; row = walk.next()) {
                if (row.number() <= heading.row() || row.filled() == 0 || heading.repeatedBy(row)) {
                    continue;
                }
                Contact contact = reader.read(row);
                if (contact == null) {
                    leftOut++;
                } else {
                    contacts.add(contact);
                }
                if (contacts.size() + leftOut > MOST_ROWS) {
                    return tooLarge();
                }
            }
        }
        if (contacts.isEmpty() && leftOut == 0) {
            return Reading.refused(new Sentence(
                    "Sotto le intestazioni non c'è alcun cliente.", "There is no client below the headings."));
        }
        ReadFacts facts = new ReadFacts(
                "client-table",
                Extent.ADDITION,
                null,
                contacts.size() + leftOut,
                leftOut,
                List.of(),
                reader.problems(),
                notes(heading));
        return new Reading.Read(facts, Documents.NONE, List.of(), List.of(), contacts);
    }

    private static List<Sentence> notes(ClientHeading heading) {
        List<Sentence> notes = new ArrayList<>();
        notes.add(new Sentence(
                "Letto come elenco di clienti: recapiti e numeri, nessun importo.",
                "Read as a list of clients: numbers and how to reach them, no amounts."));
        if (!heading.unused().isEmpty()) {
            String names = String.join(", ", heading.unused());
            notes.add(new Sentence("Colonne non usate: " + names, "Columns not used: " + names));
        }
        return notes;
    }

    private static boolean ended(Content content, Found found) throws IOException {
        if (!found.text()) {
            return !ZipContents.recognised(content) || ZipContents.whole(content);
        }
        byte[] tail;
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - TAIL));
            tail = in.readNBytes(TAIL);
        }
        int last = tail.length - 1;
        while (last >= 0 && (tail[last] == 0 || tail[last] == 0x1A)) {
            last--;
        }
        return last >= 0 && (tail[last] == '\n' || tail[last] == '\r');
    }

    private static Reading tooLarge() {
        return Reading.refused(new Sentence(
                "L'elenco dei clienti è troppo grande: al massimo 100.000 righe e 64 MB.",
                "The list of clients is too large: 100,000 rows and 64 MB at most."));
    }
}
