package org.riguardo.rest.json;

import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.AgreementTerms;

/** Reads what was agreed with a client. */
public final class AgreementJson {

    private AgreementJson() {}

    /** The terms; the kind and the instalments must be given. */
    public static AgreementTerms read(Fields fields) {
        var terms = new AgreementTerms(
                fields.requiredWord(AgreementKind.class, "kind"),
                fields.day("made"),
                fields.texts("items"),
                fields.objects("instalments").stream()
                        .map(AgreementJson::instalment)
                        .toList());
        fields.end();
        return terms;
    }

    private static Instalment instalment(Fields fields) {
        var instalment = new Instalment(fields.requiredDay("due"), fields.requiredAmount("amount"));
        fields.end();
        return instalment;
    }
}
