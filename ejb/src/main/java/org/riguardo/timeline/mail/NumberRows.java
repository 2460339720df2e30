package org.riguardo.timeline.mail;

import java.util.List;

/** The columns of the numbers that messages name. */
final class NumberRows {

    static final String TAX = "TAX";
    static final String DOCUMENT = "DOC";
    static final List<String> COLUMNS = List.of("message_id", "firm_id", "kind", "number");

    private NumberRows() {}
}
