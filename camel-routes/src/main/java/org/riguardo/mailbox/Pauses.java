package org.riguardo.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.api.mailbox.MailboxException.Reason;

/** How long an account is left alone after a failure: twice as long each time, and at once long where trying again soon does harm. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private record Pause(Duration length, Instant until, Reason reason) {}

    private final Clock clock;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    Pauses(Clock clock) {
        this.clock = clock;
    }

    boolean over(String account) {
        Pause pause = pauses.get(account);
        return pause == null || !clock.instant().isBefore(pause.until());
    }

    /** Whether it is left alone only because nothing here can read it. */
    boolean lacksConnector(String account) {
        Pause pause = pauses.get(account);
        return pause != null && pause.reason() == Reason.NO_CONNECTOR;
    }

    void none(String account) {
        pauses.remove(account);
    }

    /** A password that is refused again and again may lock the account at the server; one that reads too much must wait. */
    void after(String account, Reason reason) {
        Duration least =
                switch (reason) {
                    case REFUSED, NO_SIGN_IN, NO_CONNECTOR -> LONGEST;
                    case BUSY -> BUSY;
                    default -> FIRST;
                };
        pauses.compute(account, (key, last) -> {
            Duration length = last == null ? least : longer(least, last.length().multipliedBy(2));
            length = length.compareTo(LONGEST) > 0 ? LONGEST : length;
            return new Pause(length, clock.instant().plus(length), reason);
        });
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
