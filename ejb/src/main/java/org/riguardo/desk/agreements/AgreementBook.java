package org.riguardo.desk.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.desk.agreements.AgreementRows.Kept;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/**
 * Stores agreements of one firm, in the transaction of its handle; the one who calls holds the client's row. A newer agreement
 * supersedes the earlier ones about the same items; one that is taken back brings them back.
 */
public final class AgreementBook {

    private final Handle handle;
    private final Caller caller;
    private final Instant now;
    private final LocalDate today;
    private final boolean partner;

    /** @param partner whether the caller may go beyond the firm's bounds */
    public AgreementBook(Handle handle, Caller caller, Instant now, LocalDate today, boolean partner) {
        this.handle = handle;
        this.caller = caller;
        this.now = now;
        this.today = today;
        this.partner = partner;
    }

    /**
     * Keeps what was agreed.
     *
     * @param talkId the talk in which it was; null when there was none
     * @throws InputProblem when a field cannot be taken
     */
    public AgreementMade make(String clientId, AgreementTerms terms, @Nullable String talkId) {
        AgreementRows rows = rows(clientId);
        Set<String> open = rows.openItems();
        AgreementCheck.check(terms, today, open);
        List<String> items = terms.items().isEmpty() ? List.copyOf(open) : terms.items();
        List<Sentence> beyond = beyond(terms.instalments());
        boolean waits = !partner && !beyond.isEmpty();
        LocalDate made = terms.made() == null ? today : terms.made();
        String id = rows.insert(terms, made, items, waits ? "WAITING" : "MADE", talkId);
        rows.about(items, id).forEach(earlier -> rows.supersede(earlier.id(), id));
        return new AgreementMade(id, waits, beyond);
    }

    /**
     * Takes an agreement back, as if it had never been made; what it superseded counts again.
     *
     * @throws NotFoundProblem when the client has no agreement with that id that counts
     */
    public void withdraw(String clientId, String id) {
        AgreementRows rows = rows(clientId);
        end(rows, rows.one(id, AgreementRows.STANDS), "WITHDRAWN");
    }

    /** Takes back what was agreed in a talk, also where a newer agreement took its place; returns the agreements' ids. */
    public List<String> withdrawOf(String clientId, String talkId) {
        AgreementRows rows = rows(clientId);
        List<Kept> made = rows.madeIn(talkId);
        made.forEach(kept -> end(rows, kept, "WITHDRAWN"));
        return made.stream().map(Kept::id).toList();
    }

    /**
     * Brings back an agreement that was taken back.
     *
     * @throws NotFoundProblem when none with that id was
     * @throws InputProblem when there is a newer one about the same items
     */
    public void restore(String clientId, String id) {
        AgreementRows rows = rows(clientId);
        again(
                rows,
                rows.one(id, "state = 'WITHDRAWN'"),
                !partner && !beyond(rows.instalments(id)).isEmpty());
    }

    /**
     * Confirms an agreement beyond the firm's bounds, or refuses it: then what it superseded counts again.
     *
     * @throws NotFoundProblem when no agreement with that id waits
     */
    public void decide(String clientId, String id, boolean confirmed) {
        AgreementRows rows = rows(clientId);
        Kept waiting = rows.one(id, "state = 'WAITING' and not superseded");
        if (confirmed) {
            rows.state(id, "MADE", true);
        } else {
            end(rows, waiting, "REFUSED");
        }
    }

    /**
     * Takes such a decision back: the agreement waits again.
     *
     * @throws NotFoundProblem when nobody decided about an agreement with that id
     * @throws InputProblem when there is a newer one about the same items
     */
    public void reopen(String clientId, String id) {
        AgreementRows rows = rows(clientId);
        again(rows, rows.one(id, "decided_by is not null and state in ('MADE', 'REFUSED') and not superseded"), true);
    }

    private static void end(AgreementRows rows, Kept kept, String state) {
        rows.state(kept.id(), state, true);
        String newer = kept.supersededBy();
        if (kept.superseded() && newer != null) {
            rows.handOn(kept.id(), newer);
        } else {
            rows.before(kept.id(), false);
        }
    }

    private static void again(AgreementRows rows, Kept kept, boolean waits) {
        if (!rows.about(kept.items(), kept.id()).isEmpty()) {
            throw new InputProblem(
                    "agreement",
                    "Nel frattempo c'è un altro accordo sugli stessi importi.",
                    "There is another agreement about the same amounts by now.");
        }
        rows.state(kept.id(), waits ? "WAITING" : "MADE", false);
        rows.before(kept.id(), true);
    }

    private List<Sentence> beyond(List<Instalment> instalments) {
        return LimitRows.of(handle, caller.firm()).beyond(instalments, today, "EUR");
    }

    private AgreementRows rows(String clientId) {
        return new AgreementRows(handle, caller, clientId, now);
    }
}
