package org.riguardo.crm.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmProblems;

/** A system that a mapping describes; what the mapping has no request for, it cannot do. */
final class RestSession implements CrmSession {

    private final RestClient client;
    private final @Nullable RestItems contacts;
    private final @Nullable RestItems activities;
    private final @Nullable RestFeed<CrmContact> contactFeed;
    private final @Nullable RestFeed<CrmActivity> activityFeed;

    RestSession(RestClient client, RestMapping mapping) {
        this.client = client;
        RestResource contact = mapping.contacts();
        RestResource activity = mapping.activities();
        RestItems people = contact == null ? null : new RestItems(contact, mapping.times());
        RestItems done = activity == null ? null : new RestItems(activity, mapping.times());
        this.contacts = people;
        this.activities = done;
        this.contactFeed = people == null ? null : new RestFeed<>(client, people, people::contact);
        this.activityFeed = done == null ? null : new RestFeed<>(client, done, done::activity);
    }

    /** Writing asks for a way to read the version before, and for new ones a way to notice that they are there. */
    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (contacts != null) {
            abilities.add(Ability.READ_CONTACTS);
            if (contacts.resource().read() != null && contacts.resource().update() != null) {
                abilities.add(Ability.WRITE_CONTACTS);
            }
        }
        if (activities != null) {
            abilities.add(Ability.READ_ACTIVITIES);
            RestResource resource = activities.resource();
            if (resource.create() != null
                    && resource.update() != null
                    && resource.read() != null
                    && resource.find() != null) {
                abilities.add(Ability.WRITE_ACTIVITIES);
            }
        }
        return abilities;
    }

    @Override
    public Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (activities != null) {
            activities.resource().kinds().keySet().forEach(kind -> kinds.add(Kind.valueOf(kind)));
        }
        return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
    }

    @Override
    public CrmPage<CrmContact> contacts(@Nullable String cursor) throws CrmException {
        return contactFeed == null ? new CrmPage<>(List.of(), List.of(), false, "", false) : contactFeed.page(cursor);
    }

    @Override
    public CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException {
        return activityFeed == null ? new CrmPage<>(List.of(), List.of(), false, "", false) : activityFeed.page(cursor);
    }

    @Override
    public CrmPlace write(CrmContact contact) throws CrmException {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        values.put("id", Json.createValue(contact.place().id()));
        values.put("name", Json.createValue(contact.name()));
        values.put("phones", array(contact.phones()));
        values.put("emails", array(contact.emails()));
        put(values, "phone", contact.phones().stream().findFirst().orElse(null));
        put(values, "secondPhone", contact.phones().stream().skip(1).findFirst().orElse(null));
        put(values, "email", contact.emails().stream().findFirst().orElse(null));
        return replace(contacts, contact.place(), values);
    }

    @Override
    public CrmPlace write(CrmActivity activity) throws CrmException {
        Map<String, JsonValue> values = values(activity);
        CrmPlace place = activity.place();
        return place == null ? create(activity.uid(), values) : replace(activities, place, values);
    }

    private CrmPlace replace(@Nullable RestItems items, CrmPlace place, Map<String, JsonValue> values)
            throws CrmException {
        RestCall update = items == null ? null : items.resource().update();
        if (items == null || update == null || items.resource().read() == null) {
            throw unable();
        }
        values.put("id", Json.createValue(place.id()));
        String etag = check(items, place, values);
        CrmAnswer answer = client.send(update, values, etag == null ? Map.of() : Map.of("If-Match", etag));
        if (!answer.done()) {
            throw CrmProblems.of(answer);
        }
        return read(items, values);
    }

    /** The ETag of the version that is meant; null when the system gives none. */
    private @Nullable String check(RestItems items, CrmPlace place, Map<String, JsonValue> values) throws CrmException {
        RestCall read = need(items.resource().read());
        CrmAnswer answer = client.get(client.at(RestTemplate.address(read.path(), values)));
        JsonValue item = RestClient.item(read, answer);
        if (item == null || items.deleted(item)) {
            throw CrmProblems.gone();
        }
        if (!items.version(item).equals(place.version())) {
            throw CrmProblems.conflict();
        }
        return answer.header("etag");
    }

    private CrmPlace read(RestItems items, Map<String, JsonValue> values) throws CrmException {
        RestCall read = need(items.resource().read());
        CrmAnswer answer = client.get(client.at(RestTemplate.address(read.path(), values)));
        return place(items, RestClient.item(read, answer));
    }

    private CrmPlace create(String uid, Map<String, JsonValue> values) throws CrmException {
        RestItems items = activities;
        if (items == null || !abilities().contains(Ability.WRITE_ACTIVITIES)) {
            throw unable();
        }
        CrmPlace there = find(items, uid, values);
        if (there != null) {
            return there;
        }
        RestCall create = need(items.resource().create());
        Map<String, String> headers =
                create.idempotencyHeader().isEmpty() ? Map.of() : Map.of(create.idempotencyHeader(), uid);
        CrmAnswer answer = client.send(create, values, headers);
        if (!answer.done() && answer.status() != 409) {
            throw CrmProblems.of(answer);
        }
        CrmPlace made = find(items, uid, values);
        if (made == null) {
            throw CrmProblems.notUnderstood("quanto scritto non si ritrova", "what was written is not found again");
        }
        return made;
    }

    private @Nullable CrmPlace find(RestItems items, String uid, Map<String, JsonValue> values) throws CrmException {
        RestCall find = need(items.resource().find());
        CrmAnswer answer = client.get(client.at(RestTemplate.address(find.path(), values)));
        JsonValue found = RestClient.item(find, answer);
        for (JsonValue item :
                found instanceof JsonArray array ? array : found == null ? List.<JsonValue>of() : List.of(found)) {
            if (uid.equals(items.resource().text("uid", item)) && !items.deleted(item)) {
                return place(items, item);
            }
        }
        return null;
    }

    private static CrmPlace place(RestItems items, @Nullable JsonValue item) throws CrmException {
        String id = item == null ? null : items.id(item);
        if (item == null || id == null) {
            throw CrmProblems.notUnderstood("manca quanto chiesto", "what was asked for is missing");
        }
        return new CrmPlace(id, items.version(item));
    }

    private Map<String, JsonValue> values(CrmActivity activity) {
        RestItems items = activities;
        RestTimes times = items == null ? new RestTimes("iso", java.time.ZoneOffset.UTC) : items.times();
        Map<String, String> kinds = items == null ? Map.of() : items.resource().kinds();
        Map<String, JsonValue> values = new LinkedHashMap<>();
        String at = times.write(activity.at());
        Duration length = activity.length();
        Boolean outgoing = activity.outgoing();
        values.put("uid", Json.createValue(activity.uid()));
        values.put("contact", Json.createValue(activity.contactId()));
        put(
                values,
                "kind",
                kinds.getOrDefault(activity.kind().name(), activity.kind().name()));
        values.put("at", times.number() ? Json.createValue(Long.parseLong(at)) : Json.createValue(at));
        values.put("seconds", length == null ? JsonValue.NULL : Json.createValue(length.toSeconds()));
        values.put("done", activity.done() ? JsonValue.TRUE : JsonValue.FALSE);
        values.put("outgoing", outgoing == null ? JsonValue.NULL : outgoing ? JsonValue.TRUE : JsonValue.FALSE);
        values.put("subject", Json.createValue(activity.subject()));
        values.put("text", Json.createValue(activity.text()));
        return values;
    }

    private static void put(Map<String, JsonValue> values, String name, @Nullable String value) {
        values.put(name, value == null ? JsonValue.NULL : Json.createValue(value));
    }

    private static JsonArray array(List<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    private static RestCall need(@Nullable RestCall call) throws CrmException {
        if (call == null) {
            throw unable();
        }
        return call;
    }

    private static CrmException unable() {
        return CrmProblems.settings(
                "Il file di corrispondenza non dice come scrivere questo nel CRM.",
                "The mapping file does not say how to write this into the customer system.");
    }

    @Override
    public void close() {}
}
