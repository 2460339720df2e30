package org.riguardo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;

class RegistryTest {

    TestDatabase open() {
        return TestDatabase.open();
    }

    @Test
    void everyTableAndColumnIsRegisteredAndNoOther() {
        try (TestDatabase database = open()) {
            Set<String> registered = new TreeSet<>();
            Registry.get().tables().forEach(table -> table.columns()
                    .forEach((column, kind) -> registered.add(table.name() + "." + column)));
            Set<String> real = real(database);
            Set<String> unregistered = new TreeSet<>(real);
            unregistered.removeAll(registered);
            assertThat(unregistered)
                    .as(
                            "columns that the registry of personal data does not know: say in a file of org/riguardo/privacy"
                                    + " whose they are, how they are erased, and of which kind each is")
                    .isEmpty();
            Set<String> gone = new TreeSet<>(registered);
            gone.removeAll(real);
            assertThat(gone)
                    .as("registered columns that the database does not have")
                    .isEmpty();
        }
    }

    @Test
    void rowsThatNameAClientAreSomebodys() {
        Registry.get().tables().stream()
                .filter(table -> table.columns().containsKey("client_id"))
                .forEach(table -> assertThat(table.whose()).as(table.name()).isNotNull());
    }

    @Test
    void whatIsWrittenAboutAClientGoesOrHasAReasonToStay() {
        Registry.get().ofClients().forEach(table -> {
            if (table.ending() == Ending.KEEP) {
                assertThat(table.why())
                        .as(table.name())
                        .isIn("accounting", "claims", "accountability", "nothing-personal");
            }
            if (!table.columns(ColumnKind.LAW).isEmpty()) {
                assertThat(table.why()).as(table.name()).isEqualTo("accounting");
            }
        });
    }

    @Test
    void aTableThatDoesNotSayHowItsRowsEndIsRefused() {
        assertThatThrownBy(() -> RegistryReader.read("x", List.of("table t", "of id in {client}", "key id")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t does not say how its rows end");
        assertThatThrownBy(() -> RegistryReader.read("x", List.of("table t", "of none: nothing", "key id", "fact id")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Set<String> real(TestDatabase database) {
        return new TreeSet<>(database.handle()
                .createQuery("select c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'")
                .map((row, context) -> (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT))
                .list());
    }
}
