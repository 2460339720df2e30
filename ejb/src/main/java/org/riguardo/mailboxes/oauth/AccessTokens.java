package org.riguardo.mailboxes.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;

/** Keeps the access tokens of mail accounts in memory, each until shortly before it runs out; none is ever stored. */
@ApplicationScoped
public class AccessTokens {

    @Inject
    private Clock clock;

    @Inject
    private TokenClient client;

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    private static final class Slot {
        private @Nullable TokenAnswer answer;
        private @Nullable String asked;
    }

    /** The same outside a server. */
    public static AccessTokens of(Clock clock, TokenClient client) {
        AccessTokens tokens = new AccessTokens();
        tokens.clock = clock;
        tokens.client = client;
        return tokens;
    }

    /**
     * A token that is good for a while. Two who ask for the same account at once get the same one.
     *
     * @param account by which the token is kept
     * @param refused a token that the mail server did not take, and that is not to be given again; null for none
     * @param rotated is given the refresh token that replaces the one of the request, if the endpoint sends one
     */
    public Secret token(String account, TokenRequest request, @Nullable Secret refused, Consumer<Secret> rotated)
            throws MailboxException {
        Slot slot = slots.computeIfAbsent(account, key -> new Slot());
        synchronized (slot) {
            TokenAnswer kept = slot.answer;
            if (kept == null
                    || !request.fingerprint().equals(slot.asked)
                    || !clock.instant().isBefore(kept.renewAt())
                    || refused != null && refused.reveal().equals(kept.token().reveal())) {
                kept = client.ask(request);
                slot.answer = kept;
                Secret next = kept.refreshToken();
                slot.asked = (next == null ? request : request.with(next)).fingerprint();
                if (next != null) {
                    rotated.accept(next);
                }
            }
            return kept.token();
        }
    }

    /** Forgets what is kept for an account. */
    public void forget(String account) {
        slots.remove(account);
    }
}
