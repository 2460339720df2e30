package org.riguardo.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmPlace;

/**
 * What is to stand in a customer system about one fact, and what stands there.
 *
 * @param uid the same for good; the system has one activity of it at most
 * @param interactionId the contact that it tells of; null for a suggestion
 * @param contactId whom it is about, by the id that the system gave
 * @param wanted the print of what is to stand there
 * @param sent the print of what stands there as far as is known; null when nothing does
 * @param tried the print of what was written last, of which nobody knows whether it arrived; null when all is known
 * @param theirs what stands there when somebody changed it; null when nobody did
 */
public record OutgoingRow(
        String id,
        String firmId,
        String accountId,
        String uid,
        String clientId,
        @Nullable String interactionId,
        String contactId,
        State state,
        Kind kind,
        @Nullable Boolean outgoing,
        Instant at,
        @Nullable Integer seconds,
        boolean done,
        String subject,
        String text,
        String wanted,
        @Nullable String sent,
        @Nullable String tried,
        @Nullable String remoteId,
        @Nullable String version,
        @Nullable String theirs,
        Instant changedAt) {

    /** What begins every one of ours. */
    static final String UID = "riguardo-";

    /** Where it stands. */
    public enum State {
        /** It is written whenever it differs from what stands there. */
        LIVE,
        /** Somebody changed it there, and nobody has decided yet. */
        CONFLICT,
        /** Somebody there has done or removed it: it is left alone until there is something new to say. */
        LEFT
    }

    CrmActivity activity() {
        return new CrmActivity(
                remoteId == null ? null : new CrmPlace(remoteId, String.valueOf(version)),
                uid,
                contactId,
                kind,
                outgoing,
                at,
                seconds == null ? null : Duration.ofSeconds(seconds),
                done,
                subject,
                text,
                null);
    }

    /** Tells whether two activities say the same, as far as systems keep it. */
    static String print(CrmActivity one) {
        return Print.of(
                one.kind(),
                one.at().truncatedTo(ChronoUnit.MINUTES),
                one.done(),
                squashed(one.subject()),
                squashed(one.text()));
    }

    private static String squashed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
