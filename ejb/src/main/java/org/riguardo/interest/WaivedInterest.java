package org.riguardo.interest;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.privacy.Seen;

/** The interest that the law would grant, as what the firm does not ask for; nothing reads it to add it to an amount. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class WaivedInterest {

    @Resource
    private SessionContext session;

    @EJB
    private Callers callers;

    @Inject
    private Firms firms;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** What the firm waives in all, up to today. */
    public Waived total() {
        String firm = callers.current().firm();
        LocalDate today = today(firm);
        List<WaivedClient> clients =
                database.with(handle -> seen(handle, firm, new WaivedRows(handle, firm, today).clients(null))).stream()
                        .filter(client -> client.amount().signum() > 0 || !client.complete())
                        .sorted(Comparator.comparing(WaivedClient::amount)
                                .reversed()
                                .thenComparing(WaivedClient::clientName)
                                .thenComparing(WaivedClient::clientId))
                        .toList();
        return new Waived(
                today,
                clients.stream().map(WaivedClient::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                clients.stream().allMatch(WaivedClient::complete),
                clients);
    }

    /** What it waives with one client, up to today; null when nothing of that client is past its day. */
    public @Nullable WaivedClient of(String clientId) {
        String firm = callers.current().firm();
        LocalDate today = today(firm);
        List<WaivedClient> found =
                database.with(handle -> seen(handle, firm, new WaivedRows(handle, firm, today).clients(clientId)));
        return found.isEmpty() ? null : found.get(0);
    }

    private List<WaivedClient> seen(Handle handle, String firm, List<WaivedClient> clients) {
        return Seen.by(session).of(handle, firm, clients, WaivedClient::clientId);
    }

    private LocalDate today(String firm) {
        return LocalDate.now(clock.withZone(firms.get(firm).zone()));
    }
}
