package org.riguardo.crm.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.crm.wire.BoundedJson;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmProblems;

/**
 * Reads a list page by page. A system that tells changes is asked for those since shortly before the newest; any other lists everything, of which only what
 * differs is told. Pages that come again or never end stop it.
 */
final class RestFeed<T> {

    private static final int MOST_PAGES = 5_000;
    private static final int MOST_ITEMS = 5_000;
    private static final int MOST_KNOWN = 3_000;
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Pattern NEXT = Pattern.compile("<([^<>]{1,2000})>\\s*;[^,]*\\brel=\"?next\"?");

    private final RestClient client;
    private final RestItems items;
    private final RestList list;
    private final Function<JsonValue, Optional<T>> entry;
    private final Set<String> asked = new HashSet<>();

    RestFeed(RestClient client, RestItems items, Function<JsonValue, Optional<T>> entry) {
        this.client = client;
        this.items = items;
        this.list = items.resource().list();
        this.entry = entry;
    }

    CrmPage<T> page(@Nullable String cursor) throws CrmException {
        RestCursor at = RestCursor.of(cursor);
        boolean whole = at.equals(RestCursor.START);
        boolean first = at.pages() == 0;
        if (first) {
            asked.clear();
        }
        URI uri = first ? begin(at) : client.at(client.at("/"), at.next());
        if (at.pages() >= MOST_PAGES || !asked.add(uri.toString())) {
            throw endless();
        }
        CrmAnswer answer = client.get(uri);
        JsonValue document = BoundedJson.of(answer.body());
        if (!(list.items().first(document) instanceof JsonArray found) || found.size() > MOST_ITEMS) {
            throw CrmProblems.notUnderstood("manca l’elenco, o è troppo lungo", "the list is missing or too long");
        }
        List<T> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Map<String, String> seen = new TreeMap<>(at.seen());
        String newest =
                take(at, found, whole || at.known().isEmpty() && at.since().isEmpty(), seen, changed, removed, leftOut);
        String digest = found.isEmpty()
                ? at.last()
                : Integer.toHexString(found.toString().hashCode());
        if (!found.isEmpty() && !first && digest.equals(at.last())) {
            throw endless();
        }
        Optional<String> next = next(uri, answer, document, at.pages(), found.isEmpty());
        if (next.isPresent()) {
            RestCursor on = new RestCursor(at.since(), at.known(), next.get(), at.pages() + 1, seen, newest, digest);
            return new CrmPage<>(changed, removed, leftOut, whole, on.text(), true);
        }
        return new CrmPage<>(
                changed, removed, leftOut, whole, end(at, seen, newest, removed).text(), false);
    }

    private String take(
            RestCursor at,
            JsonArray found,
            boolean all,
            Map<String, String> seen,
            List<T> changed,
            List<String> removed,
            List<String> leftOut) {
        String newest = at.newest();
        for (JsonValue item : found) {
            String id = items.id(item);
            if (id == null) {
                continue;
            }
            Instant when = items.changedAt(item);
            newest = when != null && when.toString().compareTo(newest) > 0 ? when.toString() : newest;
            String version = items.version(item);
            boolean told = version.equals(at.known().get(id))
                    || version.equals(at.seen().get(id));
            if (items.deleted(item)) {
                if (!all && !told) {
                    removed.add(id);
                }
                if (!list.since().isEmpty()) {
                    seen.put(id, version);
                }
                continue;
            }
            seen.put(id, version);
            if (!told) {
                entry.apply(item).ifPresentOrElse(changed::add, () -> leftOut.add(id));
            }
        }
        return newest;
    }

    /** The state between two rounds; of a system that lists everything, what was not listed is gone. */
    private RestCursor end(RestCursor at, Map<String, String> seen, String newest, List<String> removed) {
        if (list.since().isEmpty()) {
            at.known().keySet().stream().filter(id -> !seen.containsKey(id)).forEach(removed::add);
            return new RestCursor("", seen.size() > MOST_KNOWN ? Map.of() : seen, "", 0, Map.of(), "", "");
        }
        Map<String, String> known = new TreeMap<>(at.known());
        known.putAll(seen);
        String since = newest.isEmpty() ? at.since() : newest;
        return new RestCursor(since, known.size() > MOST_KNOWN ? seen : known, "", 0, Map.of(), "", "");
    }

    private URI begin(RestCursor at) throws CrmException {
        String path = list.path();
        if (!list.since().isEmpty() && !at.since().isEmpty()) {
            String since = items.times().write(Instant.parse(at.since()).minus(OVERLAP));
            path = parameter(path, list.since(), since);
        }
        return client.at(path);
    }

    private Optional<String> next(URI uri, CrmAnswer answer, JsonValue document, int pages, boolean empty)
            throws CrmException {
        String told = list.pointer().parts().isEmpty()
                ? null
                : BoundedJson.text(list.pointer().first(document));
        return switch (list.next()) {
            case "cursor" ->
                told == null || told.isBlank()
                        ? Optional.empty()
                        : Optional.of(parameter(without(uri, list.parameter()), list.parameter(), told));
            case "url" ->
                told == null || told.isBlank()
                        ? Optional.empty()
                        : Optional.of(client.at(uri, told).toString());
            case "link" -> {
                Matcher link = NEXT.matcher(String.join(", ", answer.headers().getOrDefault("link", List.of())));
                yield link.find() ? Optional.of(client.at(uri, link.group(1)).toString()) : Optional.empty();
            }
            case "page" -> {
                boolean more = list.pointer().parts().isEmpty() ? !empty : told != null && !told.equals("0");
                yield more
                        ? Optional.of(parameter(
                                without(uri, list.parameter()), list.parameter(), Integer.toString(pages + 2)))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static String without(URI uri, String parameter) {
        return uri.toString()
                .replaceAll("([?&])" + Pattern.quote(parameter) + "=[^&]*&?", "$1")
                .replaceAll("[?&]$", "");
    }

    private static String parameter(String address, String name, String value) {
        return address + (address.indexOf('?') < 0 ? "?" : "&") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static CrmException endless() {
        return CrmProblems.notUnderstood("le pagine non finiscono", "its pages do not come to an end");
    }
}
