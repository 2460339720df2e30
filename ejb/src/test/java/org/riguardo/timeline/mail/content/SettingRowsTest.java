package org.riguardo.timeline.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;

class SettingRowsTest {

    @ParameterizedTest
    @EnumSource
    void ofManyWhoSetThemAtOnceOneSetsBoth(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            List<MailSetting> set = AtOnce.run(
                    8,
                    number -> transactions.call(() -> {
                        MailSetting setting = new MailSetting(
                                AttachmentKeeping.values()[number % AttachmentKeeping.values().length], 100 + number);
                        transactions.database().use(handle -> SettingRows.set(handle, TestDatabase.FIRM, setting));
                        return setting;
                    }));
            assertThat(set).contains(SettingRows.get(rows.handle(), TestDatabase.FIRM));
        }
    }
}
