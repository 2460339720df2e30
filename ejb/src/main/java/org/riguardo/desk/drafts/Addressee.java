package org.riguardo.desk.drafts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the name of a person from that of an office or a company, so that no letter begins <i>Gentile Ufficio Acquisti</i>. */
final class Addressee {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]+( \\p{Lu}[\\p{L}'’]+){1,2}");
    private static final Pattern OF_A_PERSON = Pattern.compile("[A-Z]{6}[0-9A-Z]{10}");

    private static final Set<String> NO_PERSON = Set.of(
            "amministrazione",
            "ufficio",
            "acquisti",
            "contabilità",
            "contabilita",
            "segreteria",
            "info",
            "studio",
            "srl",
            "spa",
            "snc",
            "sas",
            "srls",
            "impresa",
            "ditta",
            "società",
            "societa",
            "cooperativa",
            "gruppo",
            "group",
            "team",
            "office",
            "fatture",
            "clienti",
            "direzione",
            "bar",
            "hotel",
            "ristorante",
            "farmacia",
            "fratelli",
            "associazione",
            "condominio",
            "comune",
            "impianti",
            "costruzioni",
            "trasporti",
            "servizi",
            "service",
            "sales",
            "billing",
            "accounting");

    private Addressee() {}

    /** The name if it can only be a person's, else null; one in capitals alone may begin with the family's. */
    static @Nullable String person(@Nullable String name) {
        String clean = name == null ? "" : name.strip().replaceAll("^[\"']|[\"']$", "");
        if (!NAME.matcher(clean).matches() || clean.equals(clean.toUpperCase(Locale.ITALIAN))) {
            return null;
        }
        for (String word : clean.toLowerCase(Locale.ITALIAN).split(" ")) {
            if (NO_PERSON.contains(word)) {
                return null;
            }
        }
        return clean;
    }

    /** The client's own name if it is a natural person by its tax code, else null. */
    static @Nullable String client(String name, @Nullable String taxCode) {
        return taxCode != null && OF_A_PERSON.matcher(taxCode).matches() ? person(name) : null;
    }
}
