package org.riguardo.plan;

import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import org.riguardo.json.PolicyJson;
import org.riguardo.policy.PolicySettings;

/** Reads and writes the stop where it stands: in the versions of the policy of one firm. */
final class StopRows {

    private static final String PULLED = "Fermo di tutto ciò che esce / Stop of everything that goes out";
    private static final String LIFTED = "Fermo tolto / Stop lifted";

    private record Version(int number, Instant at, String by, PolicySettings settings) {}

    private final Handle handle;
    private final String firm;
    private final Instant now;

    StopRows(Handle handle, String firm, Instant now) {
        this.handle = handle;
        this.firm = firm;
        this.now = now;
    }

    /** The first of the versions since which it is pulled; null when it is not. */
    @Nullable
    Stopped stopped() {
        Stopped since = null;
        try (ResultIterator<Version> versions = versions()) {
            while (versions.hasNext()) {
                Version version = versions.next();
                if (!version.settings().emergencyStop()) {
                    return since;
                }
                since = new Stopped(version.by(), version.at());
            }
        }
        return since;
    }

    /** Whether that was news. It waits for whatever is just crossing the line, and for nothing else. */
    boolean change(boolean pulled, String by) {
        PolicyGate.enter(handle, firm);
        Version newest;
        try (ResultIterator<Version> versions = versions()) {
            newest = versions.hasNext() ? versions.next() : new Version(0, now, by, PolicySettings.defaults());
        }
        if (newest.settings().emergencyStop() == pulled) {
            return false;
        }
        handle.createUpdate("insert into policy_version (firm_id, version, saved_at, saved_by, why, document)"
                        + " values (:firm, :version, :now, :by, :why, :document)")
                .bind("firm", firm)
                .bind("version", newest.number() + 1)
                .bind("now", now)
                .bind("by", by)
                .bind("why", pulled ? PULLED : LIFTED)
                .bind(
                        "document",
                        PolicyJson.write(newest.settings().withEmergencyStop(pulled))
                                .toString())
                .execute();
        return true;
    }

    private ResultIterator<Version> versions() {
        return handle.createQuery("select version, saved_at, saved_by, document from policy_version"
                        + " where firm_id = :firm order by version desc limit 50")
                .bind("firm", firm)
                .map((row, context) -> new Version(
                        row.getInt("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by"),
                        PolicyJson.read(new StringReader(row.getString("document")))))
                .iterator();
    }
}
