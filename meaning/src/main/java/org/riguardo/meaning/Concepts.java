package org.riguardo.meaning;

/** A set of the concepts of one language, held by their numbers. */
final class Concepts {

    /** Shared by whoever needs an empty set; never added to. */
    static final Concepts NONE = new Concepts();

    private static final int BITS = 64;
    private long[] bits = new long[0];
    private int first = Integer.MAX_VALUE;

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
        copy.addAll(this);
        return copy;
    }

    void add(int concept) {
        grow(concept / BITS + 1);
        first = Math.min(first, concept / BITS);
        bits[concept / BITS] |= 1L << (concept % BITS);
    }

    void addAll(Concepts others) {
        grow(others.bits.length);
        first = Math.min(first, others.first);
        for (int i = others.first; i < others.bits.length; i++) {
            bits[i] |= others.bits[i];
        }
    }

    void removeAll(Concepts others) {
        for (int i = others.first; i < Math.min(bits.length, others.bits.length); i++) {
            bits[i] &= ~others.bits[i];
        }
    }

    boolean has(int concept) {
        return concept / BITS < bits.length && (bits[concept / BITS] & 1L << (concept % BITS)) != 0;
    }

    boolean meets(Concepts others) {
        int end = Math.min(bits.length, others.bits.length);
        for (int i = Math.max(first, others.first); i < end; i++) {
            if ((bits[i] & others.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is in it that is not among the others. */
    boolean onlyOf(Concepts others) {
        for (int i = first; i < bits.length; i++) {
            if ((bits[i] & ~(i < others.bits.length ? others.bits[i] : 0)) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return onlyOf(NONE);
    }

    /** The lowest concept that is not below a number, or -1. */
    int next(int from) {
        for (int i = Math.max(first, from / BITS); i < bits.length; i++) {
            long rest = i == from / BITS ? bits[i] & -1L << (from % BITS) : bits[i];
            if (rest != 0) {
                return i * BITS + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }

    private void grow(int words) {
        if (bits.length < words) {
            bits = java.util.Arrays.copyOf(bits, words);
        }
    }
}
