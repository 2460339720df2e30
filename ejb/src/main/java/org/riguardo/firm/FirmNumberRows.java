package org.riguardo.firm;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the VAT numbers and tax codes of a firm. */
final class FirmNumberRows {

    private final Handle handle;
    private final String firm;

    FirmNumberRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    List<String> list() {
        return handle.createQuery("select number from firm_number where firm_id = :firm order by number")
                .bind("firm", firm)
                .mapTo(String.class)
                .list();
    }

    /** These and no others from now on; two who set them at once do so one after the other. */
    void set(List<String> numbers) {
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
        handle.createUpdate("delete from firm_number where firm_id = :firm")
                .bind("firm", firm)
                .execute();
        PreparedBatch batch = handle.prepareBatch("insert into firm_number (firm_id, number) values (:firm, :number)");
        numbers.forEach(
                number -> batch.bind("firm", firm).bind("number", number).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
