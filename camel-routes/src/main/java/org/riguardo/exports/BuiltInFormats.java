package org.riguardo.exports;

import java.util.List;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.calendar.ICalendarFormat;
import org.riguardo.calls.AsteriskFormat;
import org.riguardo.calls.ThreeCxFormat;
import org.riguardo.exports.bank.camt.CamtFormat;
import org.riguardo.exports.bank.cbi.CbiFormat;
import org.riguardo.exports.bank.csv.BankBookFormat;
import org.riguardo.exports.bank.csv.BankCsvFormat;
import org.riguardo.exports.bank.mt940.Mt940Format;
import org.riguardo.exports.bank.ofx.OfxFormat;
import org.riguardo.exports.cii.CiiFormat;
import org.riguardo.exports.contacts.ClientTableFormat;
import org.riguardo.exports.contacts.VCardFormat;
import org.riguardo.exports.easyfatt.EasyfattFormat;
import org.riguardo.exports.fatturapa.FatturaPaFormat;
import org.riguardo.exports.sdi.SdiFormat;
import org.riguardo.exports.table.TableFormat;
import org.riguardo.exports.ubl.UblFormat;

/** The export formats that come with the product, to be registered like those of a plugin. */
public final class BuiltInFormats {

    private BuiltInFormats() {}

    /** All of them, in the order in which they are asked whether they recognise a content. */
    public static List<ExportFormat> all() {
        return List.of(
                new FatturaPaFormat(),
                new SdiFormat(),
                new UblFormat(),
                new CiiFormat(),
                new EasyfattFormat(),
                new CamtFormat(),
                new Mt940Format(),
                new CbiFormat(),
                new OfxFormat(),
                new AsteriskFormat(),
                new ThreeCxFormat(),
                new BankCsvFormat(),
                new BankBookFormat(),
                new VCardFormat(),
                new ICalendarFormat(),
                new ClientTableFormat(),
                new TableFormat());
    }
}
