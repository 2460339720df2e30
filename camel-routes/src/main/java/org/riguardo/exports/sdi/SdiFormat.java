package org.riguardo.exports.sdi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Documents;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.exports.invoice.XmlFile;
import org.riguardo.exports.invoice.XmlRoot;
import org.riguardo.xml.XmlNode;
import org.riguardo.xml.XmlTrees;

/**
 * Receipts and notices of the exchange system about invoice files, told by their root element in whatever namespace. It says
 * what the message says; what becomes of the invoice is decided where it is booked.
 */
public final class SdiFormat implements ExportFormat {

    private static final Set<String> SKIPPED = Set.of("Signature");

    @Override
    public String key() {
        return "sdi";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return root(content).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        String root = root(content).orElse("FileMetadati");
        return new XmlFile(content, root).read((reader, notes) -> {
            XmlNode message = XmlTrees.document(reader, SKIPPED);
            SdiKind kind = SdiKind.of(message.name()).orElse(SdiKind.MT);
            return reading(kind, SdiElements.message(kind, message, content.name(), context.zone()), notes);
        });
    }

    private static Reading reading(SdiKind kind, SdiMessage message, List<Sentence> notes) {
        if (message.invoiceFile().isEmpty()) {
            return Reading.refused(new Sentence(
                    kind.words().it() + " (" + kind + ") non dice di quale file di fattura parla (NomeFile).",
                    kind.words().en() + " (" + kind + ") does not say which invoice file it is about (NomeFile)."));
        }
        String errors = message.errors().isEmpty() ? "." : ": " + String.join("; ", message.errors());
        Sentence said = new Sentence(
                kind.words().it() + " (" + kind + ") per il file " + message.invoiceFile() + errors,
                kind.words().en() + " (" + kind + ") of the file " + message.invoiceFile() + errors);
        ReadFacts facts = new ReadFacts("sdi", Extent.ADDITION, null, 0, 0, List.of(), List.of(), notes);
        return new Reading.Read(facts.with(List.of(said)), Documents.NONE, List.of(), List.of(message), List.of());
    }

    private static Optional<String> root(Content content) throws IOException {
        return XmlRoot.of(content).map(XmlRoot::name).filter(name -> SdiKind.of(name)
                .isPresent());
    }
}
