package org.riguardo.exports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers which files were held, so that they are not read again until they change or a person says more. */
final class HeldFiles {

    private final Map<Path, Held> held = new HashMap<>();

    private record Held(Drop drop, Arrival arrival, int confirmations, @Nullable Map<String, String> mappings) {}

    /**
     * @param mappings what staff had said about layouts, if the file waits for them to say more; else null
     */
    void add(Drop drop, Arrival arrival, @Nullable Map<String, String> mappings) {
        Held before = held.get(drop.file());
        held.put(drop.file(), new Held(drop, arrival, before == null ? 0 : before.confirmations + 1, mappings));
    }

    /** Whether the file is the held one and nobody has confirmed anything since. */
    boolean waits(Drop drop, LedgerIntake intake) {
        Held before = held.get(drop.file());
        if (before == null) {
            return false;
        }
        boolean same = drop.sameBytesAs(before.drop())
                && (drop.companion() == null) == (before.drop().companion() == null);
        if (!same) {
            held.remove(drop.file());
            return false;
        }
        if (intake.declined(before.arrival())) {
            return false;
        }
        return before.mappings() != null
                ? intake.mappings(before.arrival().firm()).equals(before.mappings())
                : intake.confirmed(before.arrival()).size() <= before.confirmations();
    }
}
