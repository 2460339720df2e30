package org.riguardo.mailboxes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;

/** A connector of a plugin: its key is the module's, it signs in within a minute, and that a mailbox cannot be reached is no failure of the plugin. */
final class PluggedConnector implements MailboxConnector {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Plugged<MailboxConnector> module;
    private final Guard guard;

    private record Got<R>(@Nullable R result, @Nullable MailboxException closed) {}

    /** What is asked of the connector itself. */
    @FunctionalInterface
    private interface Asked<R> {
        R of(MailboxConnector connector) throws MailboxException;
    }

    PluggedConnector(Plugged<MailboxConnector> module, Guard guard) {
        this.module = module;
        this.guard = guard;
    }

    @Override
    public String key() {
        return module.module().key();
    }

    @Override
    public MailboxSession open(MailboxAccount account) throws MailboxException {
        return ask(account, connector -> connector.open(account));
    }

    @Override
    public List<MailboxFolder> folders(MailboxAccount account) throws MailboxException {
        return List.copyOf(ask(account, connector -> connector.folders(account)));
    }

    private <R> R ask(MailboxAccount account, Asked<R> asked) throws MailboxException {
        Got<R> got;
        try {
            got = guard.call(module, LONGEST, connector -> {
                try {
                    return new Got<>(Objects.requireNonNull(asked.of(connector)), null);
                } catch (MailboxException closed) {
                    return new Got<>(null, closed);
                }
            });
        } catch (PluginFailure failure) {
            throw new MailboxException(
                    MailboxException.Reason.NOT_KEPT, List.of(account.key()), String.valueOf(failure.getMessage()));
        }
        if (got.closed() != null) {
            throw got.closed();
        }
        return Objects.requireNonNull(got.result());
    }

    /** The same while the plugin's instance is the same one; it is made anew when the plugin or its settings change. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PluggedConnector connector && connector.module.instance() == module.instance();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(module.instance());
    }
}
