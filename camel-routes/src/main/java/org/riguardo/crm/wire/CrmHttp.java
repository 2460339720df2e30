package org.riguardo.crm.wire;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.http.Answer;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Limits;
import org.riguardo.http.Request;

/** Asks one customer system; it shows its credentials to no other host than that system's, and puts no word of an answer into what it throws. */
public final class CrmHttp {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 16 << 20);
    private static final int LONGEST_ADDRESS = 4_000;

    private final GuardedHttp http;
    private final Origin origin;
    private final Map<String, String> always;

    private CrmHttp(GuardedHttp http, Origin origin, Map<String, String> always) {
        this.http = http;
        this.origin = origin;
        this.always = Map.copyOf(always);
    }

    /** What the connectors ask through: five seconds to connect, a minute for all, 16 MB. */
    public static GuardedHttp guarded(Predicate<InetAddress> allowed) {
        return GuardedHttp.of(LIMITS, allowed);
    }

    /**
     * For an account.
     *
     * @param always headers of every request, such as the credentials
     * @throws CrmException when the account has no address that can be asked
     */
    public static CrmHttp of(GuardedHttp http, CrmAccount account, Map<String, String> always) throws CrmException {
        return new CrmHttp(http, new Origin(base(account)), always);
    }

    /** The address of an account, http or https with a host. */
    public static URI base(CrmAccount account) throws CrmException {
        URI address = account.address();
        if (address == null
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
            throw CrmProblems.settings(
                    "Scrivere l’indirizzo del CRM, che comincia con https://, senza utente e password.",
                    "Enter the address of the customer system, which begins with https://, without user and password.");
        }
        return address;
    }

    /** The value of {@code Authorization} for a name and a password. */
    public static String basic(@Nullable String user, @Nullable Secret secret) {
        String both = (user == null ? "" : user) + ":" + (secret == null ? "" : secret.reveal());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks and returns the answer, whatever its status. */
    public CrmAnswer send(String method, URI uri, Map<String, String> headers, byte[] body) throws CrmException {
        if (uri.toString().length() > LONGEST_ADDRESS || !origin.covers(uri)) {
            throw CrmProblems.notUnderstood("rimanda a un altro sistema", "it leads to another system");
        }
        Map<String, String> all = new LinkedHashMap<>(always);
        all.put("User-Agent", "Riguardo");
        all.putAll(headers);
        try {
            Answer answer = http.send(new Request(method, uri, all, body));
            return new CrmAnswer(answer.status(), answer.headers(), answer.body());
        } catch (IllegalArgumentException odd) {
            throw CrmProblems.settings(
                    "Utente, password o chiave contengono caratteri che non si possono mandare.",
                    "The user, password or key has characters that cannot be sent.");
        } catch (HttpProblem problem) {
            throw said(problem);
        }
    }

    private static CrmException said(HttpProblem problem) {
        return switch (problem.kind()) {
            case REFUSED ->
                CrmProblems.settings(
                        "L’indirizzo non è ammesso: fuori dalla rete interna serve https://, e nella rete interna deve ammetterlo l’amministratore del server.",
                        "The address is not allowed: beyond the private network https:// is needed, and within it the server's administrator must allow it.");
            case SIZE -> CrmProblems.notUnderstood("risposta troppo grande", "an answer that is too large");
            case PROTOCOL -> CrmProblems.notUnderstood("non è HTTP, o è interrotta", "it is no HTTP, or cut off");
            case UNKNOWN_HOST, UNREACHABLE, TIME, TLS -> CrmProblems.unreachable();
        };
    }
}
