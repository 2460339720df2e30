package org.riguardo.exports.easyfatt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.invoice.Values;
import org.riguardo.xml.XmlNode;
import org.riguardo.xml.XmlTrees;

/** One file: the firm and its documents, each turned into ours as soon as it was read. */
final class EasyfattFile {

    private static final Set<String> SKIPPED = Set.of("Rows");

    private static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_DOCUMENTS = 50_000;

    private final XMLStreamReader reader;
    private final OwnNumbers own;
    private final List<ExportDocument> documents = new ArrayList<>();
    private final Values values = new Values();
    private Party company = Party.of(null, null, null);

    EasyfattFile(XMLStreamReader reader, OwnNumbers own) {
        this.reader = reader;
        this.own = own;
    }

    Reading read(List<Sentence> notes) throws XMLStreamException {
        while (reader.hasNext() && values.problems().size() < MOST_PROBLEMS) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                part();
            }
            if (documents.size() > MOST_DOCUMENTS) {
                return Reading.refused(new Sentence(
                        "Il file contiene più di " + MOST_DOCUMENTS + " documenti: esportarne meno per volta.",
                        "The file contains more than " + MOST_DOCUMENTS + " documents: export fewer at a time."));
            }
        }
        List<Problem> problems = values.problems();
        if (!problems.isEmpty()) {
            return new Reading.Refused(problems);
        }
        return documents.isEmpty()
                ? Reading.refused(new Sentence("Il file non contiene documenti.", "The file contains no documents."))
                : Reading.Read.of(ReadFacts.of("easyfatt", null, documents, notes), documents);
    }

    private void part() throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "EasyfattDocuments", "Documents" -> {}
            case "Company" -> {
                XmlNode node = XmlTrees.read(reader, SKIPPED);
                company = Party.of(
                        node.text("Name").orElse(null),
                        EasyfattDocument.vatId(node.text("VatCode")),
                        node.text("FiscalCode").orElse(null));
            }
            case "Document" -> {
                XmlNode node = XmlTrees.read(reader, SKIPPED);
                ExportDocument document = new EasyfattDocument(node, values, company).read(own);
                if (document != null) {
                    documents.add(document);
                }
            }
            default -> XmlTrees.skip(reader);
        }
    }
}
