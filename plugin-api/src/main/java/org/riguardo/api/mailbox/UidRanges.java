package org.riguardo.api.mailbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of UIDs as ranges in ascending order that neither overlap nor touch. A mailbox that is read newest first needs few of them: what came since, what was
 * read so far, and the gap below.
 *
 * @since 1.0
 */
public record UidRanges(List<UidRange> ranges) {

    public static final UidRanges NONE = new UidRanges(List.of());

    public UidRanges {
        ranges = joined(ranges);
    }

    public static UidRanges of(UidRange... ranges) {
        return new UidRanges(List.of(ranges));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when this is no sequence set of IMAP such as {@code 1:50,60}
     */
    public static UidRanges parse(String text) {
        return text.isEmpty()
                ? NONE
                : new UidRanges(
                        Arrays.stream(text.split(",")).map(UidRanges::range).toList());
    }

    public UidRanges plus(UidRange range) {
        List<UidRange> more = new ArrayList<>(ranges);
        more.add(range);
        return new UidRanges(more);
    }

    public boolean contains(long uid) {
        return ranges.stream().anyMatch(range -> range.contains(uid));
    }

    /** The UIDs from 1 to that one that are not in this set. */
    public UidRanges missingUpTo(long last) {
        List<UidRange> missing = new ArrayList<>();
        long from = 1;
        for (UidRange range : ranges) {
            if (from < range.first() && from <= last) {
                missing.add(new UidRange(from, Math.min(last, range.first() - 1)));
            }
            from = range.last() + 1;
        }
        if (from <= last) {
            missing.add(new UidRange(from, last));
        }
        return new UidRanges(missing);
    }

    /** The greatest UID of the set; 0 when it is empty. */
    public long last() {
        return ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).last();
    }

    /** As IMAP writes it, such as {@code 1:50,60}; empty for the empty set. */
    @Override
    public String toString() {
        return ranges.stream().map(UidRange::toString).collect(Collectors.joining(","));
    }

    private static UidRange range(String text) {
        int colon = text.indexOf(':');
        long first = Long.parseLong(colon < 0 ? text : text.substring(0, colon));
        return new UidRange(first, colon < 0 ? first : Long.parseLong(text.substring(colon + 1)));
    }

    private static List<UidRange> joined(List<UidRange> ranges) {
        List<UidRange> joined = new ArrayList<>();
        for (UidRange range : ranges.stream()
                .sorted(Comparator.comparingLong(UidRange::first))
                .toList()) {
            UidRange before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && range.first() <= before.last() + 1) {
                joined.set(joined.size() - 1, new UidRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }
}
