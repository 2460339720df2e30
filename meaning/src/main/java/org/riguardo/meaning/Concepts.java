package org.riguardo.meaning;

import java.util.Arrays;

/** A set of the concepts of one language, or of other small numbers; held by bits. */
final class Concepts {

    /** Shared by whoever needs an empty set; never added to. */
    static final Concepts NONE = new Concepts();

    private static final int BITS = 64;
    private long[] bits = new long[0];
    /** A bit for each long above that is not zero, counted from anew after as many; sets are mostly far from full. */
    private long filled;

    static Concepts of(int... concepts) {
        Concepts set = new Concepts();
        for (int concept : concepts) {
            set.add(concept);
        }
        return set;
    }

    /** These and one more; this set itself where that is among them. */
    Concepts with(int concept) {
        if (has(concept)) {
            return this;
        }
        Concepts more = copy();
        more.add(concept);
        return more;
    }

    Concepts copy() {
        Concepts copy = new Concepts();
        copy.bits = bits.clone();
        copy.filled = filled;
        return copy;
    }

    void add(int concept) {
        grow(concept / BITS + 1);
        bits[concept / BITS] |= 1L << (concept % BITS);
        filled |= 1L << (concept / BITS);
    }

    void addAll(Concepts others) {
        grow(others.bits.length);
        filled |= others.filled;
        for (long left = others.filled; left != 0; left &= left - 1) {
            for (int i = Long.numberOfTrailingZeros(left); i < others.bits.length; i += BITS) {
                bits[i] |= others.bits[i];
            }
        }
    }

    void removeAll(Concepts others) {
        for (int i = 0; i < Math.min(bits.length, others.bits.length); i++) {
            bits[i] &= ~others.bits[i];
        }
    }

    boolean has(int concept) {
        return concept / BITS < bits.length && (bits[concept / BITS] & 1L << (concept % BITS)) != 0;
    }

    boolean meets(Concepts others) {
        int end = Math.min(bits.length, others.bits.length);
        for (long both = filled & others.filled; both != 0; both &= both - 1) {
            for (int i = Long.numberOfTrailingZeros(both); i < end; i += BITS) {
                if ((bits[i] & others.bits[i]) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nothing is in it that is not among the others. */
    boolean onlyOf(Concepts others) {
        for (long left = filled; left != 0; left &= left - 1) {
            for (int i = Long.numberOfTrailingZeros(left); i < bits.length; i += BITS) {
                if ((bits[i] & ~(i < others.bits.length ? others.bits[i] : 0)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean isEmpty() {
        return onlyOf(NONE);
    }

    /** The lowest concept that is not below a number, or -1. */
    int next(int from) {
        for (int i = from / BITS; i < bits.length; i++) {
            long rest = i == from / BITS ? bits[i] & -1L << (from % BITS) : bits[i];
            if (rest != 0) {
                return i * BITS + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }

    private void grow(int words) {
        if (bits.length < words) {
            bits = Arrays.copyOf(bits, words);
        }
    }
}
