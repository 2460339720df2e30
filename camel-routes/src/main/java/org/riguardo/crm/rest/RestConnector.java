package org.riguardo.crm.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.CrmProblems;
import org.riguardo.http.GuardedHttp;

/**
 * Reaches systems with an interface over HTTP and JSON as a mapping describes them: one that a plugin brings, or for the general one the option {@code mapping}
 * of the account. It keeps nothing and runs nothing that the mapping holds.
 */
public final class RestConnector implements CrmConnector {

    private final String key;
    private final GuardedHttp http;
    private final @Nullable RestMapping mapping;

    private RestConnector(String key, GuardedHttp http, @Nullable RestMapping mapping) {
        this.key = key;
        this.http = http;
        this.mapping = mapping;
    }

    /** The general one, {@code rest}, whose accounts bring their mapping. */
    public static RestConnector general(GuardedHttp http) {
        return new RestConnector("rest", http, null);
    }

    /** One for a mapping file. */
    public static RestConnector of(String key, GuardedHttp http, RestMapping mapping) {
        return new RestConnector(key, http, mapping);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public CrmSession open(CrmAccount account) throws CrmException {
        RestMapping described = mapping(account.options());
        CrmHttp sending = CrmHttp.of(http, account, credentials(described, account));
        return new RestSession(new RestClient(sending, CrmHttp.base(account)), described);
    }

    /**
     * The mapping by which accounts with these options are reached.
     *
     * @throws CrmException naming the field that is wrong
     */
    public RestMapping mapping(Map<String, String> options) throws CrmException {
        return mapping == null ? own(options) : mapping;
    }

    private static RestMapping own(Map<String, String> options) throws CrmException {
        String file = options.get("mapping");
        if (file == null || file.isBlank()) {
            throw CrmProblems.settings(
                    "Manca l’opzione mapping: il file che descrive il CRM.",
                    "The option mapping is missing: the file that describes the customer system.");
        }
        try {
            return RestMapping.of(file);
        } catch (MappingProblem wrong) {
            throw new CrmException(Reason.REFUSED, wrong.words());
        }
    }

    private static Map<String, String> credentials(RestMapping mapping, CrmAccount account) {
        Secret secret = account.secret();
        if (secret == null) {
            return Map.of();
        }
        return switch (mapping.auth()) {
            case "bearer" -> Map.of("Authorization", "Bearer " + secret.reveal());
            case "basic" -> Map.of("Authorization", CrmHttp.basic(account.user(), secret));
            case "header" -> Map.of(mapping.authHeader(), secret.reveal());
            default -> Map.of();
        };
    }
}
