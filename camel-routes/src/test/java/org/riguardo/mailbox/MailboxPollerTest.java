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
import java.util.Optional;
import java.util.Set;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.api.mailbox.MessagePlace;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRanges;
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
        final List<@Nullable MailboxException> problems = new ArrayList<>();
        UidRanges known = UidRanges.NONE;
        long refused = -1;
        boolean away;

        @Override
        public List<MailboxAccount> accounts() {
            return List.of(new MailboxAccount(
                    "a",
                    "box",
                    "h",
                    1,
                    MailboxAccount.Security.NONE,
                    "u",
                    Credential.password("p"),
                    List.of("INBOX"),
                    Set.of()));
        }

        @Override
        public List<Watermark> watermarks(String account) {
            return List.of(new Watermark("INBOX", 1, known, null));
        }

        @Override
        public void take(String account, List<IncomingMail> mails) {
            if (away || mails.stream().anyMatch(mail -> mail.at().uid() == refused)) {
                throw new IllegalStateException("not kept");
            }
            for (IncomingMail mail : mails) {
                kept.add(mail.at().uid());
                known = known.plus(mail.at().covers());
            }
        }

        @Override
        public void setAside(String account, IncomingMail mail, String reason) {
            if (away) {
                throw new IllegalStateException("not kept");
            }
            aside.add(mail.at().uid());
            known = known.plus(mail.at().covers());
        }

        @Override
        public void folder(String account, FolderState state) {
            known = state.known().known();
        }

        @Override
        public void renamed(String account, String from, String to) {
            throw new AssertionError("nothing is renamed");
        }

        @Override
        public void polled(String account, @Nullable MailboxException problem) {
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
        public MailboxSession open(MailboxAccount account) throws MailboxException {
            asked++;
            if (broken) {
                throw new MailboxException(MailboxException.Reason.UNREACHABLE, List.of("h", "1"), "broken");
            }
            return new Three();
        }
    }

    private static final class Three implements MailboxSession {

        @Override
        public List<MailboxFolder> folders() {
            return List.of(new MailboxFolder("INBOX", false, true));
        }

        @Override
        public void read(List<Watermark> watermarks, MessageSink sink) {
            for (long uid = 3; uid >= 1; uid--) {
                if (!watermarks.get(0).known().contains(uid)) {
                    byte[] content = ("From: a@b.it\r\n\r\n" + uid).getBytes(StandardCharsets.UTF_8);
                    sink.accept(new RawMessage("INBOX", 1, uid, Instant.EPOCH, false, content.length, content));
                }
            }
        }

        @Override
        public void await(Duration atMost) {
            throw new AssertionError("nothing to wait for");
        }

        @Override
        public Optional<RawMessage> fetch(MessagePlace place, int mostOctets) {
            return Optional.empty();
        }

        @Override
        public void close() {}
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
        assertThat(intake.kept).containsExactly(3L, 2L, 1L);
        assertThat(intake.problems).containsOnlyNulls();
    }

    @Test
    void oneMessageThatCannotBeKeptDoesNotStopTheNext() {
        intake.refused = 2;
        poller.poll();
        assertThat(intake.kept).containsExactly(3L, 1L);
        assertThat(intake.aside).containsExactly(2L);
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() {
        intake.away = true;
        poller.poll();
        assertThat(intake.problems).singleElement().satisfies(problem -> assertThat(problem)
                .hasMessageContaining("read again later"));
        intake.away = false;
        clock.pass(Duration.ofMinutes(1));
        poller.poll();
        assertThat(intake.kept).containsExactly(3L, 2L, 1L);
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
        assertThat(intake.kept).containsExactly(3L, 2L, 1L);
    }
}
