package org.riguardo.crm;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Words;

/**
 * An account of a customer system as it is kept, its secret encrypted.
 *
 * @param options one {@code name=value} a line
 * @param takes names of {@link Take}
 * @param owners {@code FIELD=OWNER} for each field
 * @param contactsSweep counts the readings from the beginning, so that what one of them does not name is known to be gone
 * @param contactsWhole whether such a reading is under way
 * @param runUntil until when a run has it for itself if it is not heard of again; null when none has
 * @param contactsLeft ids of those that could not be understood, one a line
 * @param activitiesLeft as above
 * @param since from when conversations are written there; null before it was confirmed
 */
public record AccountRow(
        String id,
        String firmId,
        String name,
        String connector,
        @Nullable String address,
        @Nullable String login,
        @Nullable String secret,
        String options,
        String takes,
        String owners,
        AccountState state,
        @Nullable String contactsCursor,
        @Nullable String activitiesCursor,
        int contactsSweep,
        int activitiesSweep,
        boolean contactsWhole,
        boolean activitiesWhole,
        @Nullable Instant since,
        Instant madeAt,
        @Nullable Instant removedAt,
        @Nullable Instant ranAt,
        @Nullable Instant nextAt,
        int failures,
        int progress,
        @Nullable String problemIt,
        @Nullable String problemEn,
        @Nullable Instant problemAt,
        @Nullable Instant runUntil,
        @Nullable String contactsLeft,
        @Nullable String activitiesLeft) {

    Map<String, String> optionMap() {
        return lines(options);
    }

    Set<Take> takeSet() {
        return Words.split(Take.class, takes);
    }

    boolean takes(Take what) {
        return takeSet().contains(what);
    }

    Map<Field, Owner> ownerMap() {
        Map<String, String> kept = lines(owners.replace(',', '\n'));
        Map<Field, Owner> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, kept.containsKey(field.name()) ? Owner.valueOf(kept.get(field.name())) : field.usual());
        }
        return all;
    }

    Owner owner(Field field) {
        return ownerMap().get(field);
    }

    @Nullable
    Sentence problem() {
        return problemIt == null || problemEn == null ? null : new Sentence(problemIt, problemEn);
    }

    /** Which account it is, and nothing of its secret, encrypted as it is. */
    @Override
    public String toString() {
        return "customer system " + id + " of " + firmId;
    }

    static String lines(Map<String, String> map) {
        return map.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(text.split("\n"))
                .filter(line -> line.contains("="))
                .forEach(line -> map.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return map;
    }
}
