package org.riguardo.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;
import org.riguardo.ledger.ClientView;
import org.riguardo.ledger.ItemView;
import org.riguardo.timeline.TimelineEntry;
import org.riguardo.timeline.mail.LinkReason;
import org.riguardo.timeline.mail.Reason;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Theme;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;
import org.riguardo.web.words.Texts;

/** Facts and decisions of made-up clients, as of Tuesday 3 March 2026 at 10:15 in Rome. */
public final class Samples {
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");
    public static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    public static final Instant THURSDAY = Instant.parse("2026-03-05T08:00:00Z");
    public static final String HOSTILE = "<script>alert('x')</script> \"&\" Srl";

    private Samples() {}

    public static Speech speech(Language language) {
        return Speech.of(language, NOW, ROME);
    }

    public static Frame frame(Language language, Section section) {
        return new Frame(new Texts(language), Theme.AUTO, "/riguardo", "/", "Paolo", "token", section, 3, 0, null);
    }

    public static Because because(
            String rule, Verdict verdict, @Nullable Instant until, @Nullable String event, String it, String en) {
        return new Because(rule, verdict, until, event, List.of("x1"), new Sentence(it, en));
    }

    /** After yesterday's supportive call: wait, then call, and no email. */
    public static Decision waiting() {
        return new Decision(
                Action.WAIT,
                null,
                Tone.WARM,
                "paolo",
                THURSDAY,
                null,
                Action.CALL,
                List.of("money-conversation"),
                List.of("i1"),
                false,
                false,
                null,
                THURSDAY,
                GroupKey.LOYAL_SLIPPED,
                new Sentence("È cliente dal 2011 e ha sempre pagato in tempo.", "A client since 2011, always on time."),
                List.of(
                        because(
                                "supportive-contact",
                                Verdict.CLOSED,
                                null,
                                "money-conversation",
                                "Dopo una telefonata di sostegno senza parlare di soldi, prima se ne parla a voce.",
                                "After a supportive call without a word about money, it is spoken about first."),
                        because(
                                "breathing-space",
                                Verdict.CLOSED,
                                THURSDAY,
                                null,
                                "Ieri una telefonata di sostegno, non si è parlato di soldi.",
                                "Yesterday a supportive call, money was not mentioned."),
                        because("call-first", Verdict.STEP, null, null, "Prima una telefonata.", "A call first.")),
                List.of(new Alert(
                        "unclassified-contact",
                        List.of("x2"),
                        new Sentence("Di che cosa si è parlato il 20 febbraio?", "What was 20 February about?"))),
                List.of(new OutlookEntry(THURSDAY, Action.CALL, Purpose.MONEY, Tone.WARM)));
    }

    /** Something to do now, as of the step. */
    public static Decision now(Action action, @Nullable Purpose purpose, @Nullable Tone tone, String it, String en) {
        return new Decision(
                action,
                purpose,
                tone,
                action == Action.NONE ? null : "anna",
                action == Action.NONE ? null : NOW,
                action == Action.NONE ? null : Instant.parse("2026-03-04T17:00:00Z"),
                null,
                List.of(),
                List.of("i1"),
                action != Action.NONE,
                action != Action.NONE,
                NOW,
                NOW,
                GroupKey.ORDINARY,
                new Sentence("Cliente senza particolarità.", "A client with nothing special."),
                List.of(because("step", Verdict.STEP, null, null, it, en)),
                List.of(),
                List.of());
    }

    public static ItemView item(String id, String number, String amount, String open, String due, boolean disputed) {
        LocalDate day = LocalDate.parse(due);
        return new ItemView(
                id,
                number,
                day.minusDays(30),
                day,
                false,
                new BigDecimal(amount),
                new BigDecimal(open),
                "EUR",
                disputed,
                day.until(LocalDate.ofInstant(NOW, ROME), ChronoUnit.DAYS));
    }

    public static ClientView client(String name) {
        return new ClientView(
                "c1",
                name,
                "01234567890",
                null,
                null,
                LocalDate.parse("2011-04-01"),
                "paolo",
                null,
                null,
                "it",
                "+39 02 555 0101",
                List.of("+39 02 555 0101"),
                List.of("amministrazione@rossi.example"),
                List.of(
                        item("i1", "2025/118", "1200.00", "1200.00", "2025-12-31", false),
                        item("i2", "2026/7", "2434.56", "1000.00", "2026-02-28", true),
                        item("i3", "2026/21", "380.00", "380.00", "2026-03-31", false)));
    }

    public static ClientFile file(String name) {
        return new ClientFile(
                new Client(
                        "c1",
                        name,
                        null,
                        "paolo",
                        null,
                        null,
                        "it",
                        new Client.Reachable(true, true),
                        List.of(),
                        null,
                        null),
                LocalDate.parse("2026-03-02"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Interaction(
                        "x1",
                        Instant.parse("2026-03-02T15:40:00Z"),
                        Channel.CALL,
                        Direction.OUT,
                        "paolo",
                        Purpose.SUPPORT,
                        false,
                        true,
                        Set.of(),
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        List.of())),
                List.of(),
                List.of());
    }

    public static TimelineEntry call(String id, String note) {
        return entry(id, "2026-03-02T15:40:00Z", Channel.CALL, Direction.OUT, Purpose.SUPPORT, note, null, null);
    }

    public static TimelineEntry mail(String id, String subject, String text) {
        return entry(id, "2026-02-20T08:05:00Z", Channel.EMAIL, Direction.IN, Purpose.UNKNOWN, null, subject, text);
    }

    private static TimelineEntry entry(
            String id,
            String at,
            Channel channel,
            Direction direction,
            Purpose purpose,
            @Nullable String note,
            @Nullable String subject,
            @Nullable String text) {
        return new TimelineEntry(
                id,
                Instant.parse(at),
                channel,
                direction,
                "paolo",
                purpose,
                false,
                true,
                channel == Channel.CALL ? Set.of(Signal.HARDSHIP) : Set.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                note,
                subject == null ? null : "<1@rossi.example>",
                null,
                subject,
                text,
                subject == null ? null : "m" + id,
                subject == null ? null : new LinkReason(Reason.ADDRESS, "info@rossi.example"),
                subject == null ? "paolo" : null,
                false,
                channel == Channel.CALL ? 728 : null);
    }
}
