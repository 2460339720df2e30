package org.riguardo.clients;

import org.jdbi.v3.core.Handle;

/** What files brought while two clients were one: documents that name a number of the merged client go back to it with their items. */
final class LaterFacts {

    private static final String OF_ITS_NUMBERS = " exists (select 1 from client c where c.id = :merged"
            + " and (upper(replace(d.client_vat_id, ' ', '')) = c.vat_id"
            + " or upper(replace(d.client_tax_code, ' ', '')) = c.tax_code))"
            + " and not exists (select 1 from client c where c.id = :survivor"
            + " and (upper(replace(d.client_vat_id, ' ', '')) = c.vat_id"
            + " or upper(replace(d.client_tax_code, ' ', '')) = c.tax_code))";

    private final Handle handle;
    private final String firm;
    private final Merging.Standing merge;

    LaterFacts(Handle handle, String firm, Merging.Standing merge) {
        this.handle = handle;
        this.firm = firm;
        this.merge = merge;
    }

    /** To be called when both clients have their own numbers again. */
    void goBack() {
        update("update document d set client_id = :merged where d.firm_id = :firm and d.client_id = :survivor"
                + " and exists (select 1 from import_run r where r.id = d.import_id and r.received_at >= :at) and"
                + OF_ITS_NUMBERS);
        update("update item i set client_id = :merged where i.firm_id = :firm and i.client_id = :survivor"
                + " and exists (select 1 from document d join import_run r on r.id = d.import_id where d.id = i.document_id"
                + " and d.client_id = :merged and r.received_at >= :at)"
                + " and not exists (select 1 from item x where x.firm_id = :firm and x.client_id = :merged"
                + " and x.item_key = i.item_key)");
    }

    private void update(String sql) {
        handle.createUpdate(sql)
                .bind("firm", firm)
                .bind("survivor", merge.survivor())
                .bind("merged", merge.merged())
                .bind("at", merge.at())
                .execute();
    }
}
