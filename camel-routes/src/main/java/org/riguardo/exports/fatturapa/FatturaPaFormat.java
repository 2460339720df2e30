package org.riguardo.exports.fatturapa;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.invoice.XmlFile;
import org.riguardo.exports.invoice.XmlRoot;

/**
 * Italian electronic invoices, ordinary and simplified, with one or several bodies in a file (specification: Agenzia delle
 * Entrate, formato fattura elettronica 1.2.x). It never checks whether an invoice was delivered or paid.
 */
public final class FatturaPaFormat implements ExportFormat {

    private static final Set<String> ROOTS = Set.of("FatturaElettronica", "FatturaElettronicaSemplificata");

    @Override
    public String key() {
        return "fatturapa";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return root(content).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        return new XmlFile(content, root(content).orElse("FatturaElettronica"))
                .read((reader, notes) -> new InvoiceFile(reader, context.own()).read(notes));
    }

    private static Optional<String> root(Content content) throws IOException {
        return XmlRoot.of(content).map(XmlRoot::name).filter(ROOTS::contains);
    }
}
