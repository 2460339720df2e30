package org.riguardo.json;

import java.io.StringReader;
import org.riguardo.policy.PolicySettings;

/** Questions to the policy, written out as an integrator would send them. */
final class Documents {

    /** The question on the policy's own page, with every field. */
    static final String FULL =
            """
            {"now": "2026-03-03T10:15:00+01:00",
             "policy": {"emergency-stop": false, "off": ["recent-conversation"], "closures": ["2026-08-10/2026-08-21"], "patron": "06-29", "supportive-contact.emailDays": 10},
             "client": {"id": "c1", "name": "Rossi Impianti Srl", "since": "2011-04-01", "owner": "paolo", "partner": "giulia", "group": null, "language": "it",
                        "reachable": {"email": true, "phone": true}, "flags": [{"flag": "HARDSHIP", "since": "2026-03-01"}], "hardshipCleared": null,
                        "referral": {"on": "2026-02-01", "until": null, "decided": null}},
             "ledgerDay": "2026-03-02",
             "items": [{"id": "i1", "number": "2025/118", "issued": "2025-11-30", "due": "2025-12-31", "amount": "1200.00", "open": "1200.00", "currency": "EUR", "disputed": false}],
             "settled": [{"id": "s1", "number": "2024/90", "due": "2024-09-30", "paid": "2024-09-28"}],
             "payments": [{"id": "p1", "on": "2026-01-10", "amount": "300.00", "currency": "EUR", "items": []}],
             "interactions": [{"id": "x1", "at": "2026-03-02T16:40:00+01:00", "channel": "CALL", "direction": "IN", "by": "paolo", "purpose": "SUPPORT", "moneyMentioned": false, "answered": true,
                               "signals": ["HARDSHIP"], "automatic": false, "needsNoAnswer": false, "handled": false, "recap": false, "tone": null, "returnDate": null, "items": []}],
             "agreements": [{"id": "a1", "kind": "DEFERRAL", "made": "2026-03-02", "items": ["i1"], "instalments": [{"due": "2026-09-15", "amount": "1200.00"}], "superseded": false}],
             "cases": [{"id": "k1", "title": "CIG application", "delicate": true, "opened": "2026-02-20", "closed": null}]}
            """;

    private Documents() {}

    static Evaluation read(String document) {
        return EvaluateJson.read(new StringReader(document), PolicySettings.defaults());
    }
}
