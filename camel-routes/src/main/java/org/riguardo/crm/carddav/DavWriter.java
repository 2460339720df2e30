package org.riguardo.crm.carddav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmProblems;
import org.riguardo.exports.contacts.AddressCard;

/** Writes cards and calendar entries, each only over the version that was read, or only where nothing is. */
final class DavWriter {

    private static final String CARD = "text/vcard";
    private static final String ENTRY = "text/calendar";

    private final DavClient client;
    private final URI base;
    private final Clock clock;

    DavWriter(DavClient client, URI base, Clock clock) {
        this.client = client;
        this.base = base;
        this.clock = clock;
    }

    CrmPlace write(CrmContact contact) throws CrmException {
        DavResource there = read(contact.place());
        Optional<AddressCard> before = AddressCard.of(there.data().getBytes(StandardCharsets.UTF_8));
        if (before.isEmpty()) {
            throw CrmProblems.notUnderstood("una scheda che non si legge", "a card that cannot be read");
        }
        Optional<String> after = CardPatch.of(there.data(), before.get(), contact);
        return after.isEmpty() ? new CrmPlace(there.id(), there.version()) : replace(there, CARD, after.get());
    }

    CrmPlace write(CrmActivity activity, List<DavCollection> calendars) throws CrmException {
        CrmPlace place = activity.place();
        if (place == null) {
            return create(activity, calendars);
        }
        if (place.id().indexOf('#') >= 0) {
            throw CrmProblems.settings(
                    "Un incontro che si ripete si cambia solo nel calendario.",
                    "A meeting that comes back is changed in the calendar alone.");
        }
        DavResource there = read(place);
        return replace(there, ENTRY, EntryText.into(there.data(), activity, clock.instant()));
    }

    private CrmPlace create(CrmActivity activity, List<DavCollection> calendars) throws CrmException {
        String best = EntryText.component(activity.kind());
        DavCollection calendar =
                calendars.stream().filter(one -> one.takes(best)).findFirst().orElse(calendars.get(0));
        String component = calendar.takes(best) ? best : "VEVENT";
        String name = activity.uid().replaceAll("[^A-Za-z0-9_.-]", "_") + ".ics";
        URI uri = calendar.uri().resolve(name);
        String text = EntryText.of(activity, component, clock.instant());
        CrmAnswer answer = client.put(uri, ENTRY, "If-None-Match", "*", text);
        if (answer.done() || answer.status() == 412) {
            return new CrmPlace(DavClient.id(uri), version(uri, answer));
        }
        throw CrmProblems.of(answer);
    }

    private CrmPlace replace(DavResource there, String type, String text) throws CrmException {
        URI uri = DavClient.resolve(base, there.id());
        String etag = there.version().startsWith("\"") ? there.version() : DavResource.match(there.version());
        CrmAnswer answer = client.put(uri, type, "If-Match", etag, text);
        if (!answer.done()) {
            throw CrmProblems.of(answer);
        }
        return new CrmPlace(there.id(), version(uri, answer));
    }

    /** What is there, if it is still that version. */
    private DavResource read(CrmPlace place) throws CrmException {
        URI uri = DavClient.resolve(base, place.id());
        CrmAnswer answer = client.get(uri);
        if (!answer.done()) {
            throw CrmProblems.of(answer);
        }
        String etag = answer.header("etag");
        String now = etag == null ? etag(uri) : etag;
        if (!DavResource.same(now, place.version())) {
            throw CrmProblems.conflict();
        }
        return new DavResource(DavClient.id(uri), place.version(), DavText.of(answer.body()));
    }

    /** What reading tells; a server that changes what it was given tells no ETag at once. */
    private String version(URI uri, CrmAnswer answer) throws CrmException {
        String etag = answer.done() ? answer.header("etag") : null;
        return etag != null && etag.startsWith("\"") ? etag : etag(uri);
    }

    private String etag(URI uri) throws CrmException {
        List<DavItem> items = client.propfind(uri, 0, "<D:getetag/>").answer().items();
        return items.isEmpty() ? "" : items.get(0).text("getetag");
    }
}
