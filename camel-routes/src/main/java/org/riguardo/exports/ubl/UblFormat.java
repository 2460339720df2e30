package org.riguardo.exports.ubl;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.invoice.Values;
import org.riguardo.exports.invoice.XmlFile;
import org.riguardo.exports.invoice.XmlRoot;
import org.riguardo.xml.XmlNode;
import org.riguardo.xml.XmlTrees;

/**
 * Invoices and credit notes in UBL 2.1 (OASIS), as Peppol BIS Billing 3 and EN 16931 use it. What is open is the
 * {@code PayableAmount}; lines, tax tables and attachments are never looked at.
 */
public final class UblFormat implements ExportFormat {

    private static final Set<String> ROOTS = Set.of("Invoice", "CreditNote");
    private static final String NAMESPACE = "oasis:names:specification:ubl:schema:xsd";
    private static final Set<String> SKIPPED = Set.of(
            "InvoiceLine",
            "CreditNoteLine",
            "AdditionalDocumentReference",
            "UBLExtensions",
            "Signature",
            "Delivery",
            "TaxTotal",
            "AllowanceCharge");

    @Override
    public String key() {
        return "ubl";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return root(content).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        return new XmlFile(content, root(content).orElse("Invoice")).read((reader, notes) -> {
            XmlNode document = XmlTrees.document(reader, SKIPPED);
            Values values = new Values();
            return new UblDocument(document, values).invoice().reading(key(), values, context.own(), notes);
        });
    }

    private static Optional<String> root(Content content) throws IOException {
        return XmlRoot.of(content)
                .filter(root -> ROOTS.contains(root.name()) && root.tag().contains(NAMESPACE))
                .map(XmlRoot::name);
    }
}
