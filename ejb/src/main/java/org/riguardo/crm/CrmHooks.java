package org.riguardo.crm;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.rest.RestHook;
import org.riguardo.crm.rest.RestMapping;
import org.riguardo.crm.rest.RestWebhook;
import org.riguardo.db.Database;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

/**
 * The door at which a customer system says that something has changed; it has the account read soon, and takes from there but activities that nobody knew, where
 * the mapping says how. The call is signed by the account's secret, as the mapping or else Standard Webhooks say.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CrmHooks {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    @Inject
    private Connectors connectors;

    @Inject
    private Runs runs;

    @Inject
    private Clock clock;

    /**
     * Takes what is told, or has the account read soon; false when nobody may say so with that signature.
     *
     * @param headers of the call, by their names in small letters
     */
    public boolean knock(String account, Map<String, String> headers, byte[] body) {
        AccountRow row = database.with(handle -> handle.createQuery(
                                "select firm_id from crm_account where id = :id and removed_at is null and state = 'ON'")
                        .bind("id", account)
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(firm -> new AccountRows(handle, firm).find(account)))
                .orElse(null);
        if (row == null || row.secret() == null) {
            return false;
        }
        RestMapping mapping = connectors.mapping(row).orElse(null);
        try {
            Secret secret = box.open(row.secret(), Connectors.place(row.firmId(), row.id()));
            if (!may(secret, headers, body, mapping == null ? null : mapping.webhook(), clock.instant())) {
                return false;
            }
        } catch (SecretProblem closed) {
            return false;
        }
        RestHook told = mapping == null ? new RestHook(List.of(), false) : RestHook.of(mapping, body);
        boolean taken = !told.activities().isEmpty() && runs.take(row, told.activities());
        if (!taken || !told.all()) {
            runs.work().call(handle -> {
                new AccountRows(handle, row.firmId()).wake(account);
                return account;
            });
        }
        return true;
    }

    /** Whether a call is signed, by the header that a mapping names, or as Standard Webhooks say and within five minutes. */
    static boolean may(
            Secret secret, Map<String, String> headers, byte[] body, @Nullable RestWebhook webhook, Instant now) {
        if (webhook != null && webhook.signed(headers.get(webhook.header()), body, secret)) {
            return true;
        }
        String id = headers.getOrDefault("webhook-id", "");
        String timestamp = headers.getOrDefault("webhook-timestamp", "");
        return !id.isEmpty()
                && timely(timestamp, now)
                && signed(secret, id + "." + timestamp + ".", body, headers.getOrDefault("webhook-signature", ""));
    }

    private static boolean timely(String timestamp, Instant now) {
        return timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
    }

    static boolean signed(Secret secret, String before, byte[] body, String signatures) {
        byte[] right = signature(secret, before, body);
        boolean found = false;
        for (String one : signatures.split(" ")) {
            if (one.startsWith("v1,")) {
                found |= MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), right);
            }
        }
        return found;
    }

    static byte[] signature(Secret secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
