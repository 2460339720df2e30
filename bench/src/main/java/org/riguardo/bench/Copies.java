package org.riguardo.bench;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Multiplies the clients of a firm within the database; each copy has ids of its own, made of the first one's and a letter. */
final class Copies {

    private static final String IDS = "id client_id item_id payment_id agreement_id item_key address name items";

    private final Handle handle;

    Copies(Handle handle) {
        this.handle = handle;
    }

    /** The id of a client's copy; copy 0 is the client itself. */
    static String id(String client, int copy) {
        return client + suffix(copy);
    }

    /** Copies every client, with all its facts, so that there are {@code times} of each. */
    void make(int times) {
        for (int copy = 1; copy < times; copy++) {
            for (Table table : tables()) {
                handle.createUpdate(table.copy()).bind("suffix", suffix(copy)).execute();
            }
        }
    }

    private static String suffix(int copy) {
        return copy == 0 ? "" : "~" + (char) ('a' + copy - 1);
    }

    private static List<Table> tables() {
        return List.of(
                new Table("client", "id", FirmRows.CLIENT),
                new Table("client_address", "client_id", FirmRows.ADDRESS),
                new Table("client_flag", "id", FirmRows.FLAG),
                new Table("client_case", "id", FirmRows.CASE),
                new Table("item", "id", FirmRows.ITEM),
                new Table("item_change", "item_id", FirmRows.CHANGE),
                new Table("payment", "id", FirmRows.PAYMENT),
                new Table("payment_item", "item_id", FirmRows.PAYMENT_ITEM),
                new Table("agreement", "id", FirmRows.AGREEMENT),
                new Table("instalment", "agreement_id", FirmRows.INSTALMENT),
                new Table("interaction", "id", FirmRows.INTERACTION));
    }

    private record Table(String name, String key, String columns) {

        String copy() {
            String values = Stream.of(columns.split(", "))
                    .map(column -> List.of(IDS.split(" ")).contains(column)
                            ? "concat(" + column + ", cast(:suffix as varchar(2)))"
                            : column)
                    .reduce((one, other) -> one + ", " + other)
                    .orElseThrow();
            return "insert into " + name + " (" + columns + ") select " + values + " from " + name + " where " + key
                    + " not like '%~%'";
        }
    }
}
