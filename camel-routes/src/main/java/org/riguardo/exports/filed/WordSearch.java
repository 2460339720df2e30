package org.riguardo.exports.filed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Looks for many words at once in a stream of bytes, in one pass (A. V. Aho and M. J. Corasick, 1975); whole words only. */
final class WordSearch {

    private static final int LONGEST = 1 << 11;

    private final List<int[]> next = new ArrayList<>();
    private final List<Integer> failure = new ArrayList<>();
    private final List<List<Integer>> lengths = new ArrayList<>();

    WordSearch(Collection<String> words) {
        node();
        words.forEach(word -> Spelling.of(word).forEach(this::add));
        link();
    }

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return next.size() == 1;
    }

    /** Whether one of the words stands in what is left of the stream. */
    boolean in(InputStream bytes) throws IOException {
        boolean[] begins = new boolean[LONGEST];
        byte[] buffer = new byte[1 << 16];
        int node = 0;
        int counted = 0;
        boolean apart = true;
        boolean ended = false;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            for (int at = 0; at < read; at++) {
                int raw = buffer[at] & 0xFF;
                int one = Spelling.folded(raw);
                if (one == 0) {
                    if (ended && raw != 0) {
                        return true;
                    }
                    apart |= raw != 0;
                    continue;
                }
                boolean foreign = one >= 0x80;
                if (ended && foreign) {
                    return true;
                }
                begins[counted % LONGEST] = apart;
                counted++;
                apart = foreign;
                node = next.get(node)[one];
                ended = ends(node, counted, begins);
            }
        }
        return ended;
    }

    /** Whether a word that began behind something else than a plain letter or digit ends here. */
    private boolean ends(int node, int counted, boolean[] begins) {
        for (int length : lengths.get(node)) {
            if (begins[Math.floorMod(counted - length, LONGEST)]) {
                return true;
            }
        }
        return false;
    }

    private int node() {
        int[] none = new int[256];
        Arrays.fill(none, -1);
        next.add(none);
        failure.add(0);
        lengths.add(new ArrayList<>());
        return next.size() - 1;
    }

    private void add(List<Byte> word) {
        if (word.size() >= LONGEST) {
            return;
        }
        int node = 0;
        for (byte one : word) {
            int letter = one & 0xFF;
            int child = next.get(node)[letter];
            if (child < 0) {
                child = node();
                next.get(node)[letter] = child;
            }
            node = child;
        }
        lengths.get(node).add(word.size());
    }

    private void link() {
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(0);
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            int back = failure.get(node);
            lengths.get(node).addAll(node == back ? List.of() : lengths.get(back));
            for (int letter = 0; letter < 256; letter++) {
                int child = next.get(node)[letter];
                int other = node == 0 ? 0 : next.get(back)[letter];
                if (child < 0) {
                    next.get(node)[letter] = other;
                } else {
                    failure.set(child, other);
                    waiting.add(child);
                }
            }
        }
    }
}
