package org.riguardo.exports.easyfatt;

import java.io.IOException;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.invoice.XmlFile;
import org.riguardo.exports.invoice.XmlRoot;

/**
 * Documents as Danea Easyfatt exports them in XML (Easyfatt-XML, AppVersion 2): a list of documents, with the payments of
 * each and whether they were made. What is no invoice, fee note or credit note is listed and left out.
 */
public final class EasyfattFormat implements ExportFormat {

    private static final String ROOT = "EasyfattDocuments";

    @Override
    public String key() {
        return "easyfatt";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        return XmlRoot.of(content).filter(root -> root.name().equals(ROOT)).isPresent();
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        return new XmlFile(content, ROOT).read((reader, notes) -> new EasyfattFile(reader, context.own()).read(notes));
    }
}
