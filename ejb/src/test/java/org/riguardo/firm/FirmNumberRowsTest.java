package org.riguardo.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Party;
import org.riguardo.db.TestDatabase;

class FirmNumberRowsTest {

    private final TestDatabase database = TestDatabase.open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNumbersSetLastAreTheOnlyOnes() {
        FirmNumberRows rows = new FirmNumberRows(database.handle(), TestDatabase.FIRM);
        assertThat(rows.list()).isEmpty();
        rows.set(List.of("02182030391", "01180680397"));
        rows.set(List.of("01180680397", "MRTMTT91D08F205J"));
        assertThat(rows.list()).containsExactly("01180680397", "MRTMTT91D08F205J");
        rows.set(List.of());
        assertThat(rows.list()).isEmpty();
    }

    @Test
    void eachFirmHasItsOwn() {
        database.firm("other");
        new FirmNumberRows(database.handle(), "other").set(List.of("02182030391"));
        assertThat(new FirmNumberRows(database.handle(), TestDatabase.FIRM).list())
                .isEmpty();
    }

    @Test
    void theyTellTheFirmsInvoicesFromOthers() {
        OwnNumbers own = new OwnNumbers(Set.of("02182030391"));
        assertThat(own.notIssuedByUs(Party.of("Studio", "IT02182030391", null))).isEmpty();
        assertThat(own.notIssuedByUs(Party.of("Studio", null, "02182030391"))).isEmpty();
        assertThat(own.notIssuedByUs(Party.of("Fornitore", "IT01180680397", null)))
                .isPresent();
        assertThat(own.notIssuedByUs(Party.of("?", null, null))).isPresent();
        assertThat(OwnNumbers.UNSET.notIssuedByUs(Party.of("Fornitore", "IT01180680397", null)))
                .isEmpty();
    }
}
