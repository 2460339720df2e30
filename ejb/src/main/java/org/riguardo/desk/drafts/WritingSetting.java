package org.riguardo.desk.drafts;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Form;

/**
 * How a firm writes.
 *
 * @param form where none is set on a client
 * @param iban the account that letters name, without blanks; null for none
 */
public record WritingSetting(Form form, @Nullable String iban) {

    /** As long as a firm has set nothing. */
    public static final WritingSetting STANDARD = new WritingSetting(Form.LEI, null);
}
