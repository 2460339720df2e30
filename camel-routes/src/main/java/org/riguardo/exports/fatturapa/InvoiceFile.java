package org.riguardo.exports.fatturapa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;
import org.riguardo.xml.XmlTrees;

/** One file: a header and its bodies, each turned into a document as soon as it was read. */
final class InvoiceFile {

    private static final Set<String> SKIPPED = Set.of("Allegati", "DettaglioLinee", "DatiTrasporto");

    private static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_DOCUMENTS = 20_000;

    private final XMLStreamReader reader;
    private final OwnNumbers own;
    private final List<ExportDocument> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Parties parties = Parties.UNKNOWN;

    InvoiceFile(XMLStreamReader reader, OwnNumbers own) {
        this.reader = reader;
        this.own = own;
    }

    Reading read(List<Sentence> notes) throws XMLStreamException {
        boolean simplified = root().endsWith("Semplificata");
        while (reader.hasNext() && problems.size() < MOST_PROBLEMS) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                part(simplified);
            }
            if (documents.size() > MOST_DOCUMENTS) {
                return Reading.refused(new Sentence(
                        "Il file contiene più di " + MOST_DOCUMENTS + " fatture: per sicurezza non viene letto.",
                        "The file contains more than " + MOST_DOCUMENTS + " invoices: it is not read, for safety."));
            }
        }
        if (documents.isEmpty() && problems.isEmpty()) {
            return Reading.refused(new Sentence(
                    "Il file non contiene alcuna fattura (FatturaElettronicaBody).",
                    "The file contains no invoice (FatturaElettronicaBody)."));
        }
        return problems.isEmpty()
                ? Reading.Read.of(ReadFacts.of("fatturapa", null, documents, notes), documents)
                : new Reading.Refused(problems);
    }

    private String root() throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            reader.next();
        }
        return reader.getLocalName();
    }

    private void part(boolean simplified) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "FatturaElettronicaHeader" -> parties = Parties.of(XmlTrees.read(reader, SKIPPED));
            case "FatturaElettronicaBody" -> body(XmlTrees.read(reader, SKIPPED), simplified);
            default -> XmlTrees.skip(reader);
        }
    }

    private void body(XmlNode body, boolean simplified) {
        Values values = new Values();
        Body read = simplified ? new SimplifiedBody(body, values) : new OrdinaryBody(body, values);
        ExportDocument document = read.document(parties, own);
        problems.addAll(values.problems());
        if (document != null) {
            documents.add(document);
        }
    }
}
