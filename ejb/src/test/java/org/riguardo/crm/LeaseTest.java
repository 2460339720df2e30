package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.db.TestDatabase;

class LeaseTest {

    @TempDir
    private Path home;

    private Office office;

    TestDatabase database() {
        return TestDatabase.open();
    }

    @BeforeEach
    void open() {
        office = new Office(database(), home);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private AccountRow account() {
        return new AccountRows(office.handle(), TestDatabase.FIRM).find("crm").orElseThrow();
    }

    private Optional<Lease> take() {
        return Lease.take(office.work(), account(), Clock.fixed(office.now(), Office.ROME));
    }

    private boolean due() {
        return !new AccountRows(office.handle(), TestDatabase.FIRM)
                .due(office.now())
                .isEmpty();
    }

    @Test
    void anAccountIsOneRunsUntilThatEnds() {
        assertThat(due()).isTrue();
        Lease ours = take().orElseThrow();
        assertThat(due()).isFalse();
        assertThat(take()).isEmpty();
        ours.close();
        assertThat(due()).isTrue();
        Lease next = take().orElseThrow();
        ours.close();
        assertThat(take()).isEmpty();
        next.close();
        assertThat(account().runUntil()).isNull();
    }

    @Test
    void aRunThatWasNotHeardOfLosesItAndChangesNothingAnyMore() {
        Lease lost = take().orElseThrow();
        office.later(Lease.LENGTH.minusSeconds(1));
        assertThat(take()).isEmpty();
        office.later(java.time.Duration.ofSeconds(1));
        Lease next = take().orElseThrow();
        assertThatThrownBy(() -> lost.call(handle -> handle.execute("update crm_account set name = 'x'")))
                .isInstanceOf(Sync.Stopped.class);
        lost.close();
        assertThat(account().name()).isEqualTo("CRM");
        assertThat(take()).isEmpty();
        next.call(handle -> handle.execute("update crm_account set name = 'y'"));
        assertThat(account().name()).isEqualTo("y");
    }

    @Test
    void eachPieceOfWorkKeepsItForLonger() {
        Lease early = take().orElseThrow();
        early.close();
        Clock later = Clock.fixed(office.now().plus(Lease.LENGTH), Office.ROME);
        Lease ours = Lease.take(office.work(), account(), later).orElseThrow();
        office.failWork = 1;
        assertThatThrownBy(() -> ours.call(handle -> "")).isInstanceOf(Office.Broken.class);
        ours.call(handle -> "");
        assertThat(account().runUntil()).isEqualTo(office.now().plus(Lease.LENGTH.multipliedBy(2)));
    }
}
