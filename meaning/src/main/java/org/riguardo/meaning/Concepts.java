package org.riguardo.meaning;

/** A set of the concepts of one language, held by their numbers. */
final class Concepts {

    /** Shared by whoever needs an empty set; never added to. */
    static final Concepts NONE = new Concepts();

    private static final int BITS = 64;
    private long[] bits = new long[0];

    static Concepts of(int... concepts) {
        Concepts set = new Concepts();
        for (int concept : concepts) {
            set.add(concept);
        }
        return set;
    }

    Concepts copy() {
        Concepts copy = new Concepts();
        copy.addAll(this);
        return copy;
    }

    void add(int concept) {
        grow(concept / BITS + 1);
        bits[concept / BITS] |= 1L << (concept % BITS);
    }

    void addAll(Concepts others) {
        grow(others.bits.length);
        for (int i = 0; i < others.bits.length; i++) {
            bits[i] |= others.bits[i];
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
        for (int i = 0; i < Math.min(bits.length, others.bits.length); i++) {
            if ((bits[i] & others.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is in it that is not among the others. */
    boolean onlyOf(Concepts others) {
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & ~(i < others.bits.length ? others.bits[i] : 0)) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return onlyOf(NONE);
    }

    private void grow(int words) {
        if (bits.length < words) {
            bits = java.util.Arrays.copyOf(bits, words);
        }
    }
}
