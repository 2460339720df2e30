package org.riguardo.paper;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * A page on paper being written, A4 with its fonts in it: headings, paragraphs and tables, one below the other. It knows nothing of clients.
 *
 * <p>The PDF is tagged, and carries its title and language, so that a screen reader can read it.
 */
public final class Paper {

    private static final float MARGIN = 62;
    private static final Color LINE = new Color(0xB8, 0xBF, 0xC6);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final Fonts fonts = Fonts.embedded();

    private Paper(String title, String author, String language, Instant made, ZoneId zone) {
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(clean(title));
        document.addAuthor(clean(author));
        document.addCreator("Riguardo");
        document.addCreationDate(new com.lowagie.text.pdf.PdfDate(GregorianCalendar.from(made.atZone(zone))));
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    }

    /**
     * An empty page.
     *
     * @param language ISO 639-1, in which it is read aloud
     * @param made the instant that it names as its making
     */
    public static Paper blank(String title, String author, String language, Instant made, ZoneId zone) {
        return new Paper(title, author, language, made, zone);
    }

    /** A heading. */
    public Paper heading(String text) {
        return add(new Paragraph(clean(text), fonts.heading()), 0, 14);
    }

    /** A paragraph; lines that are divided in it stay so. */
    public Paper paragraph(String text) {
        return add(new Paragraph(clean(text), fonts.text()), 0, 10);
    }

    /** A paragraph at the right, as the place and day or the one who signs. */
    public Paper right(String text) {
        Paragraph paragraph = new Paragraph(clean(text), fonts.text());
        paragraph.setAlignment(Element.ALIGN_RIGHT);
        return add(paragraph, 0, 10);
    }

    /**
     * A table over the width of the page.
     *
     * @param widths how wide each column is, in parts of the whole
     * @param amounts for each column, whether it stands at the right
     * @param last whether the last row is the sum of the others
     */
    public Paper table(
            List<String> heads, List<List<String>> rows, float[] widths, List<Boolean> amounts, boolean last) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSpacingBefore(4);
        table.setSpacingAfter(14);
        for (int i = 0; i < heads.size(); i++) {
            table.addCell(cell(heads.get(i), amounts.get(i), true));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < heads.size(); i++) {
                table.addCell(cell(rows.get(row).get(i), amounts.get(i), last && row == rows.size() - 1));
            }
        }
        return add(table);
    }

    /** The PDF; nothing can be added any more. */
    public byte[] pdf() {
        document.close();
        return bytes.toByteArray();
    }

    private PdfPCell cell(String text, boolean amount, boolean strong) {
        PdfPCell cell = new PdfPCell(new Phrase(clean(text), strong ? fonts.strong() : fonts.text()));
        cell.setHorizontalAlignment(amount ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(5);
        return cell;
    }

    private Paper add(Paragraph paragraph, float before, float after) {
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return add(paragraph);
    }

    private Paper add(Element element) {
        try {
            document.add(element);
            return this;
        } catch (DocumentException e) {
            throw new IllegalStateException("the page cannot be written", e);
        }
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n]]", " ");
    }
}
