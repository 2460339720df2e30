package org.riguardo.crm.carddav;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.crm.carddav.DavCollection.Kind;
import org.riguardo.crm.wire.CrmProblems;

/** Finds the address books or calendars of an account: the address itself, else those of its principal, to which {@code .well-known} leads (RFC 6764). */
final class DavDiscovery {

    private static final int MOST = 10;
    private static final int MOST_HOMES = 3;
    private static final String ABOUT = "<D:resourcetype/><D:current-user-principal/><D:supported-report-set/>"
            + "<C:supported-calendar-component-set/><A:addressbook-home-set/><C:calendar-home-set/>";

    private final DavClient client;

    DavDiscovery(DavClient client) {
        this.client = client;
    }

    /**
     * The collections of that kind.
     *
     * @param only a part of the path of those that are wanted; null for all
     */
    List<DavCollection> find(URI address, Kind kind, @Nullable String only) throws CrmException {
        DavClient.Found at = entry(address, kind);
        List<DavCollection> found = new ArrayList<>(collections(at, kind));
        if (found.isEmpty()) {
            for (URI home : homes(at, kind)) {
                found.addAll(collections(client.propfind(home, 1, ABOUT), kind));
            }
        }
        return found.stream()
                .filter(one -> only == null || one.uri().getPath().contains(only))
                .limit(MOST)
                .toList();
    }

    /** The address where it is WebDAV, else what its {@code .well-known} leads to. */
    private DavClient.Found entry(URI address, Kind kind) throws CrmException {
        try {
            DavClient.Found found = client.propfind(address, 0, ABOUT);
            if (!collections(found, kind).isEmpty()
                    || first(found, "current-user-principal").isPresent()
                    || homeSet(found, kind).isPresent()) {
                return found;
            }
        } catch (CrmException no) {
            if (no.reason() == Reason.REFUSED || no.reason() == Reason.UNREACHABLE || no.reason() == Reason.BUSY) {
                throw no;
            }
        }
        return client.propfind(address.resolve("/.well-known/" + (kind == Kind.BOOK ? "carddav" : "caldav")), 0, ABOUT);
    }

    private List<URI> homes(DavClient.Found at, Kind kind) throws CrmException {
        Optional<String> home = homeSet(at, kind);
        URI base = at.uri();
        if (home.isEmpty()) {
            Optional<String> principal = first(at, "current-user-principal");
            if (principal.isEmpty()) {
                throw CrmProblems.notUnderstood("non dice di chi è l’indirizzo", "it does not say whose address it is");
            }
            DavClient.Found found = client.propfind(DavClient.resolve(base, principal.get()), 0, ABOUT);
            home = homeSet(found, kind);
            base = found.uri();
        }
        List<URI> homes = new ArrayList<>();
        for (String href : home.orElse("").split("\\s+")) {
            if (!href.isEmpty() && homes.size() < MOST_HOMES) {
                homes.add(DavClient.resolve(base, href));
            }
        }
        return homes;
    }

    private static Optional<String> homeSet(DavClient.Found at, Kind kind) {
        return first(at, kind == Kind.BOOK ? "addressbook-home-set" : "calendar-home-set");
    }

    private static Optional<String> first(DavClient.Found at, String property) {
        return at.answer().items().stream()
                .map(item -> item.text(property))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<DavCollection> collections(DavClient.Found at, Kind kind) throws CrmException {
        List<DavCollection> found = new ArrayList<>();
        for (DavItem item : at.answer().items()) {
            if (item.there() && item.is(kind == Kind.BOOK ? "addressbook" : "calendar") && found.size() < MOST) {
                URI uri = DavClient.resolve(at.uri(), item.href());
                String path = uri.getRawPath().endsWith("/") ? uri.getRawPath() : uri.getRawPath() + "/";
                List<String> components = item.property("supported-calendar-component-set").names().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList();
                boolean sync = item.property("supported-report-set").elements().contains("sync-collection");
                found.add(new DavCollection(uri.resolve(path), kind, components, sync));
            }
        }
        return found;
    }
}
