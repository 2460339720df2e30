package org.riguardo.crm;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;

/** A session of a plugin's connector, each of whose answers is waited for a limited time. That a system refuses is no failure of the plugin. */
final class GuardedSession implements CrmSession {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Guard guard;
    private final Plugged<CrmConnector> module;
    private final CrmSession session;

    private GuardedSession(Guard guard, Plugged<CrmConnector> module, CrmSession session) {
        this.guard = guard;
        this.module = module;
        this.session = session;
    }

    static CrmSession open(Guard guard, Plugged<CrmConnector> module, CrmAccount account) throws CrmException {
        return new GuardedSession(
                guard, module, call(guard, module, () -> module.instance().open(account)));
    }

    /** What is asked of the system. */
    @FunctionalInterface
    private interface Asked<R> {
        R answer() throws CrmException;
    }

    private record Answer<R>(@Nullable R value, @Nullable CrmException refused) {}

    private static <R> R call(Guard guard, Plugged<CrmConnector> module, Asked<R> asked) throws CrmException {
        try {
            Answer<R> answer = guard.call(module, LIMIT, connector -> {
                try {
                    return new Answer<>(asked.answer(), null);
                } catch (CrmException refused) {
                    return new Answer<R>(null, refused);
                }
            });
            if (answer.refused() != null) {
                throw answer.refused();
            }
            R value = answer.value();
            if (value == null) {
                throw new PluginFailure(module.fullKey(), Runs.UNKNOWN);
            }
            return value;
        } catch (PluginFailure failed) {
            throw new CrmException(Reason.UNREACHABLE, failed.sentence());
        }
    }

    private <R> R call(Asked<R> asked) throws CrmException {
        return call(guard, module, asked);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.copyOf(session.abilities());
    }

    @Override
    public Set<CrmActivity.Kind> kinds() {
        return Set.copyOf(session.kinds());
    }

    @Override
    public CrmPage<CrmContact> contacts(@Nullable String cursor) throws CrmException {
        return call(() -> session.contacts(cursor));
    }

    @Override
    public CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException {
        return call(() -> session.activities(cursor));
    }

    @Override
    public CrmPlace write(CrmContact contact) throws CrmException {
        return call(() -> session.write(contact));
    }

    @Override
    public CrmPlace write(CrmActivity activity) throws CrmException {
        return call(() -> session.write(activity));
    }

    @Override
    public void close() {
        session.close();
    }
}
