package org.riguardo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.mailbox.Watermark;

class MailboxPollerTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Memory intake = new Memory();
    private final Box box = new Box();
    private final Ticking clock = new Ticking();
    private final MailboxPoller poller = new MailboxPoller(intake, List.of(box), new MailAnalysis(ROME), clock);

    private static final class Memory implements MailIntake {

        final List<Long> kept = new ArrayList<>();
        final List<Long> aside = new ArrayList<>();
        final List<@Nullable String> problems = new ArrayList<>();
        long refused = -1;
        boolean away;

        @Override
        public List<MailboxAccount> accounts() {
            return List.of(new MailboxAccount(
                    "a", "box", "h", 1, MailboxAccount.Security.NONE, "u", Secret.of("p"), List.of("INBOX"), Set.of()));
        }

        @Override
        public List<Watermark> watermarks(String account) {
            long last = Math.max(
                    kept.stream().mapToLong(Long::longValue).max().orElse(0),
                    aside.stream().mapToLong(Long::longValue).max().orElse(0));
            return List.of(new Watermark("INBOX", 1, last));
        }

        @Override
        public void take(String account, IncomingMail mail) {
            if (away || mail.at().lastUid() == refused) {
                throw new IllegalStateException("not kept");
            }
            kept.add(mail.at().lastUid());
        }

        @Override
        public void setAside(String account, IncomingMail mail, String reason) {
            if (away) {
                throw new IllegalStateException("not kept");
            }
            aside.add(mail.at().lastUid());
        }

        @Override
        public void polled(String account, @Nullable String problem) {
            problems.add(problem);
        }
    }

    private static final class Box implements MailboxConnector {

        boolean broken;
        int asked;

        @Override
        public String key() {
            return "box";
        }

        @Override
        public void read(MailboxAccount account, List<Watermark> watermarks, MessageSink sink) throws MailboxException {
            asked++;
            if (broken) {
                throw new MailboxException("broken");
            }
            for (long uid = watermarks.get(0).lastUid() + 1; uid <= 3; uid++) {
                byte[] content = ("From: a@b.it\r\n\r\n" + uid).getBytes(StandardCharsets.UTF_8);
                sink.accept(new RawMessage("INBOX", 1, uid, Instant.EPOCH, false, content.length, content));
            }
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-03-03T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void everyMessageIsKeptOnce() {
        poller.poll();
        poller.poll();
        assertThat(intake.kept).containsExactly(1L, 2L, 3L);
        assertThat(intake.problems).containsOnlyNulls();
    }

    @Test
    void oneMessageThatCannotBeKeptDoesNotStopTheNext() {
        intake.refused = 2;
        poller.poll();
        assertThat(intake.kept).containsExactly(1L, 3L);
        assertThat(intake.aside).containsExactly(2L);
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() {
        intake.away = true;
        poller.poll();
        assertThat(intake.problems).singleElement().asString().contains("read again later");
        intake.away = false;
        clock.pass(Duration.ofMinutes(1));
        poller.poll();
        assertThat(intake.kept).containsExactly(1L, 2L, 3L);
        assertThat(intake.aside).isEmpty();
    }

    @Test
    void aMailboxThatFailsIsAskedLessAndLessOften() {
        box.broken = true;
        for (int second = 0; second < 3_600; second++) {
            poller.poll();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(box.asked).isBetween(15, 25);
        box.broken = false;
        clock.pass(Duration.ofMinutes(5));
        poller.poll();
        assertThat(intake.kept).hasSize(3);
    }

    @Test
    @Timeout(30)
    void theRoutePollsByItself() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new MailboxRoute(poller, Duration.ofMillis(50)));
            context.start();
            while (box.asked < 2) {
                Thread.onSpinWait();
            }
        }
        assertThat(intake.kept).containsExactly(1L, 2L, 3L);
    }
}
