package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;

class PhoneSettingRowsTest {

    @ParameterizedTest
    @EnumSource
    void ofManyWhoSetThemAtOnceOneSetsAllOfThemWithItsExtensions(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            for (int round = 0; round < 10; round++) {
                String firm = "firm" + round;
                rows.firm(firm);
                List<PhoneSettings> set = AtOnce.run(
                        8,
                        number -> transactions.call(() -> {
                            PhoneSettings settings = new PhoneSettings(
                                    null,
                                    "",
                                    "",
                                    number,
                                    List.of(),
                                    Map.of("20", "anna" + number, "3" + number, "paolo"));
                            transactions.database().use(handle -> new PhoneSettingRows(handle, firm).set(settings));
                            return settings;
                        }));
                assertThat(set).contains(new PhoneSettingRows(rows.handle(), firm).get());
            }
        }
    }
}
