package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;
import org.riguardo.secrets.Resealing;
import org.riguardo.secrets.SealedColumn;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;
import org.riguardo.secrets.SecretProblem;

/** After the key was changed, the secret of a customer system is opened by the new key alone. */
class SealedTest {

    private static final String OLD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String NEW = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void theSecretOfASystemFollowsTheKey(TestServer server) throws SecretProblem {
        try (TestDatabase rows = server.open()) {
            Database database = new TestTransactions(rows.source()).database();
            SecretPlace place = Connectors.place(TestDatabase.FIRM, "a");
            String hidden = SecretBox.of(OLD, home).seal(Secret.of("geheim"), place);
            database.use(handle -> handle.execute(
                    "insert into crm_account (id, firm_id, name, connector, secret, options, takes, owners, state, made_at,"
                            + " made_by) values ('a', ?, 'A', 'odoo', ?, '', '', '', 'ON', current_timestamp, 'marta')",
                    TestDatabase.FIRM,
                    hidden));

            SecretBox both = SecretBox.of(NEW + " " + OLD, home);
            for (SealedColumn column : new Connectors().sealed()) {
                assertThat(new Resealing(database, both).of("altro", column)).isZero();
                assertThat(new Resealing(database, both).of(TestDatabase.FIRM, column))
                        .isOne();
            }

            String anew = database.with(handle -> handle.createQuery("select secret from crm_account")
                    .mapTo(String.class)
                    .one());
            assertThat(SecretBox.of(NEW, home).open(anew, place).reveal()).isEqualTo("geheim");
            assertThatThrownBy(() -> SecretBox.of(OLD, home).open(anew, place)).isInstanceOf(SecretProblem.class);
        }
    }
}
