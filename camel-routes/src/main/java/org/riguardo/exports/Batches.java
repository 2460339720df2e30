package org.riguardo.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which files are taken together: those of one folder in their order, as many small ones as one transaction may book. */
final class Batches {

    private static final int MOST_TOGETHER = 1_000;
    private static final long LARGEST_TOGETHER = 16L << 20;

    private Batches() {}

    static List<List<Drop>> of(List<Drop> drops) {
        Map<WatchedFolder, List<Drop>> folders = new LinkedHashMap<>();
        drops.forEach(drop -> folders.computeIfAbsent(drop.watched(), none -> new ArrayList<>())
                .add(drop));
        List<List<Drop>> batches = new ArrayList<>();
        folders.values().forEach(folder -> cut(folder, batches));
        return batches;
    }

    private static void cut(List<Drop> drops, List<List<Drop>> batches) {
        int from = 0;
        long bytes = 0;
        for (int at = 0; at < drops.size(); at++) {
            long size = drops.get(at).size();
            if (at > from && (at - from == MOST_TOGETHER || bytes + size > LARGEST_TOGETHER)) {
                batches.add(drops.subList(from, at));
                from = at;
                bytes = 0;
            }
            bytes += size;
        }
        batches.add(drops.subList(from, drops.size()));
    }
}
