package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.ledger.sdi.RejectedItem;

/**
 * What is known of one client.
 *
 * @param fixedGroup the group that staff fixed on it; null when the policy chooses
 * @param phone the number to call first, as it was written
 * @param phones all its numbers as a person reads them, that one first
 * @param addresses email and PEC addresses, in small letters, the preferred one first
 * @param items what is open
 * @param rejected what is not asked for, as the exchange system rejected its invoice
 */
public record ClientView(
        String id,
        String name,
        @Nullable String vatId,
        @Nullable String taxCode,
        @Nullable String code,
        @Nullable LocalDate since,
        String owner,
        @Nullable String partner,
        @Nullable GroupKey fixedGroup,
        String language,
        @Nullable String phone,
        List<String> phones,
        List<String> addresses,
        List<ItemView> items,
        List<RejectedItem> rejected) {

    /** One of whose invoices none was rejected. */
    public ClientView(
            String id,
            String name,
            @Nullable String vatId,
            @Nullable String taxCode,
            @Nullable String code,
            @Nullable LocalDate since,
            String owner,
            @Nullable String partner,
            @Nullable GroupKey fixedGroup,
            String language,
            @Nullable String phone,
            List<String> phones,
            List<String> addresses,
            List<ItemView> items) {
        this(
                id,
                name,
                vatId,
                taxCode,
                code,
                since,
                owner,
                partner,
                fixedGroup,
                language,
                phone,
                phones,
                addresses,
                items,
                List.of());
    }
}
