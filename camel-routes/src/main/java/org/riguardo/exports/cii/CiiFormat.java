package org.riguardo.exports.cii;

import java.io.IOException;
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
 * Invoices and credit notes as UN/CEFACT Cross Industry Invoice D16B. What is open is the {@code DuePayableAmount}; lines,
 * tax tables and attachments are never looked at, and the XML of a hybrid PDF has to be taken out of it before.
 */
public final class CiiFormat implements ExportFormat {

    private static final String ROOT = "CrossIndustryInvoice";
    private static final Set<String> SKIPPED = Set.of(
            "IncludedSupplyChainTradeLineItem",
            "AdditionalReferencedDocument",
            "ApplicableHeaderTradeDelivery",
            "ApplicableTradeTax",
            "SpecifiedTradeAllowanceCharge");

    @Override
    public String key() {
        return "cii";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return XmlRoot.of(content).filter(root -> root.name().equals(ROOT)).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        return new XmlFile(content, ROOT).read((reader, notes) -> {
            XmlNode document = XmlTrees.document(reader, SKIPPED);
            Values values = new Values();
            return new CiiDocument(document, values).invoice().reading(key(), values, context.own(), notes);
        });
    }
}
