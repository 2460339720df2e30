package org.riguardo.crm.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.BoundedJson;

/**
 * What a system told of its own accord. It does not say who told it: that is looked at before.
 *
 * @param activities those that were understood
 * @param all whether nothing else was told, so that nothing remains to be asked for
 */
public record RestHook(List<CrmActivity> activities, boolean all) {

    private static final int MOST = 200;

    public RestHook {
        activities = List.copyOf(activities);
    }

    /** Reads a body by the mapping; one that is no JSON, or that the mapping says nothing about, tells no activity. */
    public static RestHook of(RestMapping mapping, byte[] body) {
        RestWebhook webhook = mapping.webhook();
        RestResource resource = mapping.activities();
        if (webhook == null || webhook.activities() == null || resource == null) {
            return new RestHook(List.of(), false);
        }
        RestItems items = new RestItems(resource, mapping.times());
        List<CrmActivity> activities = new ArrayList<>();
        boolean all = true;
        for (JsonValue item : items(webhook.activities(), body)) {
            Optional<CrmActivity> activity = items.deleted(item) ? Optional.empty() : items.activity(item);
            all &= activity.isPresent() && activities.size() < MOST;
            if (activities.size() < MOST) {
                activity.ifPresent(activities::add);
            }
        }
        return new RestHook(activities, all && !activities.isEmpty());
    }

    private static List<JsonValue> items(RestPointer place, byte[] body) {
        try {
            List<JsonValue> items = new ArrayList<>();
            for (JsonValue found : place.all(BoundedJson.of(body))) {
                items.addAll(found instanceof JsonArray array ? array : List.of(found));
            }
            return items;
        } catch (CrmException noJson) {
            return List.of();
        }
    }
}
