package org.riguardo.crm;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

/**
 * The door at which a customer system says that something has changed. It takes nothing from there: it has the account read soon. The call is signed as Standard
 * Webhooks say, by the account's secret.
 */
@Stateless
@PermitAll
public class CrmHooks {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Inject
    private Database database;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    /**
     * Has the account read soon; false when nobody may say so with that signature.
     *
     * @param timestamp seconds since 1970, at most five minutes from now
     * @param signatures {@code v1,BASE64} of HMAC-SHA256 over {@code id.timestamp.body}, several divided by blanks
     */
    public boolean knock(String account, String id, String timestamp, String signatures, byte[] body) {
        Optional<AccountRow> row = database.with(handle -> handle.createQuery(
                        "select firm_id from crm_account where id = :id and removed_at is null and state = 'ON'")
                .bind("id", account)
                .mapTo(String.class)
                .findOne()
                .flatMap(firm -> new AccountRows(handle, firm).find(account)));
        if (row.isEmpty() || row.get().secret() == null || !timely(timestamp)) {
            return false;
        }
        try {
            AccountRow found = row.get();
            Secret secret = box.open(String.valueOf(found.secret()), Connectors.place(found.firmId(), found.id()));
            if (!signed(secret, id + "." + timestamp + ".", body, signatures)) {
                return false;
            }
        } catch (SecretProblem closed) {
            return false;
        }
        database.use(handle -> new AccountRows(handle, row.get().firmId()).wake(account));
        return true;
    }

    private boolean timely(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(at, clock.instant()).abs().compareTo(WINDOW) <= 0;
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
