package org.riguardo.exports.table;

/** Tells the headings that only a table of documents or open items has, so that no other table is taken for one or one for another. */
public final class DocumentHeadings {

    private static final int SAYS_SO = 3;

    private DocumentHeadings() {}

    /** Whether a column of that heading holds an amount, a due date, an issuer, or a number or date said to be of a document. */
    public static boolean has(String heading) {
        return Synonyms.known(heading).filter(DocumentHeadings::ofDocuments).isPresent();
    }

    private static boolean ofDocuments(Synonyms.Known known) {
        return switch (known.field()) {
            case TOTAL, NET, OPEN, DEBIT, CREDIT, DUE, ISSUER, ISSUER_VAT_ID, ISSUER_TAX_CODE -> true;
            case NUMBER, DATE -> known.rank() >= SAYS_SO;
            default -> false;
        };
    }
}
