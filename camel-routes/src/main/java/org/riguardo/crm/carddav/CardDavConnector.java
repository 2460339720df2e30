package org.riguardo.crm.carddav;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.crm.carddav.DavCollection.Kind;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.CrmProblems;
import org.riguardo.http.GuardedHttp;

/**
 * Reaches address books by CardDAV and calendars by CalDAV. Options of an account: {@code addressbook} and {@code calendar} (a part of the path of those that are
 * wanted; else all), {@code calendarAddress} (where calendars begin, if elsewhere in the same domain; {@code none} for no calendars). It keeps nothing.
 */
public final class CardDavConnector implements CrmConnector {

    private final GuardedHttp http;
    private final Clock clock;
    private final ZoneId zone;

    public CardDavConnector(GuardedHttp http, Clock clock, ZoneId zone) {
        this.http = http;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "carddav";
    }

    @Override
    public CrmSession open(CrmAccount account) throws CrmException {
        Map<String, String> always = account.user() == null && account.secret() == null
                ? Map.of()
                : Map.of("Authorization", CrmHttp.basic(account.user(), account.secret()));
        DavClient client = new DavClient(CrmHttp.of(http, account, always));
        URI base = CrmHttp.base(account);
        List<DavCollection> books =
                find(client, base, Kind.BOOK, account.options().get("addressbook"));
        String where = account.options().get("calendarAddress");
        List<DavCollection> calendars = "none".equals(where)
                ? List.of()
                : find(
                        client,
                        where == null || where.isBlank() ? base : DavClient.resolve(base, where),
                        Kind.CALENDAR,
                        account.options().get("calendar"));
        if (books.isEmpty() && calendars.isEmpty()) {
            throw CrmProblems.settings(
                    "A questo indirizzo non ci sono rubriche né calendari: controllarlo nelle impostazioni del server.",
                    "There are neither address books nor calendars at this address: check it in the server's settings.");
        }
        return new DavSession(client, base, books, calendars, clock, zone);
    }

    /** A server that has only one of the two is fine. */
    private static List<DavCollection> find(DavClient client, URI base, Kind kind, @Nullable String only)
            throws CrmException {
        try {
            return new DavDiscovery(client).find(base, kind, only == null || only.isBlank() ? null : only);
        } catch (CrmException none) {
            if (none.reason() == Reason.GONE || none.reason() == Reason.NOT_UNDERSTOOD) {
                return List.of();
            }
            throw none;
        }
    }
}
