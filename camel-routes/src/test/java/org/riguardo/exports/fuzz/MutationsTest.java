package org.riguardo.exports.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.exports.ExportReader;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Samples;

/** A fixed, short effort of damaging the seeds: the same bytes each time, so that a failure stays one. */
class MutationsTest {

    private static final int EACH = 40;

    private final ExportReader reader = new ExportReader(BuiltInFormats::all);

    @Test
    void damagedSeedsAreRefusedOrReadAndNeverThrow() throws IOException {
        Random random = new Random(42);
        List<byte[]> seeds = Seeds.all();
        int kept = 0;
        for (int seed = 0; seed < seeds.size(); seed++) {
            for (int time = 0; time < EACH; time++) {
                byte[] damaged = damage(seeds.get(seed), seeds.get(random.nextInt(seeds.size())), random);
                kept += read(damaged, "seed " + seed + ", time " + time);
            }
        }
        assertThat(kept)
                .as("damaged files of which something could still be read")
                .isPositive();
    }

    /** How many parts of it could be read, each of which keeps what a reading promises. */
    private int read(byte[] bytes, String which) throws IOException {
        try {
            if (reader.read(Samples.content("file", bytes), Samples.VOUCHED) instanceof FileReading.Read read) {
                read.parts().forEach(part -> Promises.kept(part.read()));
                return read.parts().size();
            }
            return 0;
        } catch (RuntimeException | AssertionError | StackOverflowError failed) {
            throw new AssertionError("Reading damaged " + which + " failed", failed);
        }
    }

    private static byte[] damage(byte[] seed, byte[] other, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(6);
        for (int change = 0; change < changes && bytes.length > 1; change++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 3 -> bytes = spliced(bytes, at, other, random);
                default -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] other, Random random) {
        int from = random.nextInt(Math.max(1, other.length));
        int length = Math.min(other.length - from, 1 + random.nextInt(200));
        byte[] spliced = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(other, from, spliced, at, length);
        System.arraycopy(bytes, at, spliced, at + length, bytes.length - at);
        return spliced;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }
}
