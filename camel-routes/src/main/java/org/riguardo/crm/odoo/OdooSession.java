package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.crm.wire.CrmProblems;

/** One signed-in user of an Odoo server, with the models that it has. */
final class OdooSession implements CrmSession {

    private final OdooRpc rpc;
    private final OdooModel partners;
    private final OdooModel messages;
    private final OdooModel events;
    private final OdooModel activities;
    private final OdooNotes notes;
    private final OdooMeetings meetings;
    private final OdooTodos todos;
    private final OdooUids uids;
    private final OdooReader<CrmContact> contactReader;
    private final OdooReader<CrmActivity> activityReader;

    OdooSession(OdooRpc rpc, Clock clock, ZoneId zone) throws CrmException {
        this.rpc = rpc;
        this.uids = new OdooUids(rpc);
        this.partners = OdooModel.of(rpc, OdooPartners.MODEL, OdooPartners.FIELDS);
        this.messages = OdooModel.of(rpc, OdooNotes.MODEL, OdooNotes.FIELDS);
        this.events = OdooModel.of(rpc, OdooMeetings.MODEL, OdooMeetings.FIELDS);
        this.activities = OdooModel.of(rpc, OdooTodos.MODEL, OdooTodos.FIELDS);
        if (!partners.there()) {
            throw CrmProblems.notUnderstood("mancano i contatti", "there are no contacts");
        }
        OdooTypes types = activities.there() ? OdooTypes.of(rpc) : new OdooTypes(Map.of());
        this.notes = new OdooNotes(rpc, types, rpc.version());
        this.meetings = new OdooMeetings(rpc, events, uids, clock);
        this.todos = new OdooTodos(rpc, uids, types, zone);
        this.contactReader = new OdooReader<>(List.of(
                new OdooFeed<>(rpc, partners, List.of(), Long::toString, OdooPartners::archived, OdooPartners::of)));
        List<OdooFeed<CrmActivity>> feeds = new ArrayList<>();
        feed(feeds, messages, OdooNotes.domain(), notes::of);
        feed(feeds, events, OdooMeetings.domain(), meetings::of);
        feed(feeds, activities, OdooTodos.domain(), todos::of);
        this.activityReader = new OdooReader<>(feeds);
    }

    private void feed(
            List<OdooFeed<CrmActivity>> feeds,
            OdooModel model,
            List<JsonArray> domain,
            OdooFeed.Entries<CrmActivity> entries) {
        if (model.there()) {
            feeds.add(
                    new OdooFeed<>(rpc, model, domain, id -> model.name() + "/" + id, OdooPartners::archived, entries));
        }
    }

    @Override
    public Set<Ability> abilities() {
        return messages.there()
                ? EnumSet.allOf(Ability.class)
                : EnumSet.of(Ability.READ_CONTACTS, Ability.WRITE_CONTACTS);
    }

    @Override
    public Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.of(Kind.CALL, Kind.NOTE);
        if (events.there()) {
            kinds.add(Kind.MEETING);
        }
        if (activities.there()) {
            kinds.add(Kind.TODO);
        }
        return kinds;
    }

    @Override
    public CrmPage<CrmContact> contacts(@Nullable String cursor) throws CrmException {
        return contactReader.page(cursor);
    }

    @Override
    public CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException {
        return activityReader.page(cursor);
    }

    @Override
    public CrmPlace write(CrmContact contact) throws CrmException {
        long id = number(contact.place().id());
        OdooRecord before = record(partners, id);
        if (!before.version().equals(contact.place().version())) {
            throw CrmProblems.conflict();
        }
        JsonObject values = OdooPartners.values(partners, before, contact);
        if (!values.isEmpty()) {
            JsonArray arguments = Json.createArrayBuilder()
                    .add(Json.createArrayBuilder().add(id))
                    .add(values)
                    .build();
            rpc.execute(OdooPartners.MODEL, "write", arguments, OdooUids.named());
        }
        return new CrmPlace(contact.place().id(), record(partners, id).version());
    }

    @Override
    public CrmPlace write(CrmActivity activity) throws CrmException {
        CrmPlace place = activity.place();
        if (place == null) {
            return create(activity);
        }
        int slash = place.id().indexOf('/');
        OdooModel model = model(place.id().substring(0, Math.max(0, slash)));
        long id = number(place.id().substring(slash + 1));
        if (!record(model, id).version().equals(place.version())) {
            throw CrmProblems.conflict();
        }
        switch (model.name()) {
            case OdooNotes.MODEL -> notes.change(id, activity);
            case OdooMeetings.MODEL -> meetings.change(id, activity);
            default -> todos.change(id, activity);
        }
        return model == activities && activity.done() ? place : place(model, id);
    }

    private CrmPlace create(CrmActivity activity) throws CrmException {
        long partner = number(activity.contactId());
        boolean todo = activities.there()
                && (activity.kind() == Kind.TODO || activity.kind() == Kind.CALL && !activity.done());
        if (!todo && (activity.kind() != Kind.MEETING || !events.there())) {
            Optional<Long> there = notes.find(activity.uid());
            if (there.isEmpty()) {
                record(partners, partner);
                notes.post(activity, partner);
                there = notes.find(activity.uid());
            }
            return place(messages, there.orElseThrow(CrmProblems::gone));
        }
        OdooModel model = todo ? activities : events;
        Optional<Long> there = uids.record(model.name(), activity.uid());
        if (there.isPresent()) {
            return place(model, there.get());
        }
        record(partners, partner);
        return place(model, todo ? todos.make(activity, partner) : meetings.make(activity, partner));
    }

    private CrmPlace place(OdooModel model, long id) throws CrmException {
        return new CrmPlace(model.name() + "/" + id, record(model, id).version());
    }

    /** A record that is there and not archived. */
    private OdooRecord record(OdooModel model, long id) throws CrmException {
        JsonArray domain = Json.createArrayBuilder()
                .add(OdooFeed.condition("id", "=", Json.createValue(id)))
                .build();
        return rpc.read(model.name(), domain, model.fields(), "id asc", 1).stream()
                .map(OdooRecord::new)
                .filter(record -> record.id() == id && !OdooPartners.archived(record))
                .findFirst()
                .orElseThrow(CrmProblems::gone);
    }

    private OdooModel model(String name) throws CrmException {
        for (OdooModel model : List.of(messages, events, activities)) {
            if (model.name().equals(name) && model.there()) {
                return model;
            }
        }
        throw CrmProblems.gone();
    }

    private static long number(String id) throws CrmException {
        if (!id.matches("\\d{1,18}")) {
            throw CrmProblems.gone();
        }
        return Long.parseLong(id);
    }

    @Override
    public void close() {}
}
