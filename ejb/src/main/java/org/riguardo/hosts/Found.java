package org.riguardo.hosts;

import java.util.List;

/** Which client of ours a customer of a host is. */
public sealed interface Found {

    /** It was said before: by a person, or by a number or an address that only this client has. */
    record Known(String clientId, How how) implements Found {}

    /** Nobody knows; these are the ones that a person may mean first, at most ten. */
    record Unknown(List<Candidate> candidates) implements Found {
        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }

    /** How it is known. */
    enum How {
        /** By a VAT number, a tax code or an address that no other client has. */
        EXACT,
        /** A person said so. */
        CHOSEN
    }

    /** A client to choose. */
    record Candidate(String id, String name) {}
}
