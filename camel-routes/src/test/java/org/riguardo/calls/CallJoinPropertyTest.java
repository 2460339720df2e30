package org.riguardo.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** However a growing file is cut, repeated and read, the calls are the same. */
class CallJoinPropertyTest {

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.of("ANSWERED", "NO ANSWER", "BUSY", "FAILED"),
                        Arbitraries.of("Dial", "Queue", "VoiceMail"),
                        Arbitraries.of(0, 1, 2))
                .as(CallJoinPropertyTest::row);
        return row.list().ofMinSize(1).ofMaxSize(25);
    }

    private static String row(int minute, int channel, int seconds, String disposition, String application, int ids) {
        String id =
                switch (ids) {
                    case 0 -> "";
                    case 1 -> ",\"1773133" + channel + "00.1\",\"\"";
                    default -> ",\"1773133" + channel + "00.1\",\"\",\"\",\"1773133" + channel % 2 + "00.1\",\"7\"";
                };
        int billed = disposition.equals("ANSWERED") ? seconds : 0;
        String answer = billed > 0 ? "\"2026-03-10 12:" + two(minute) + ":00\"" : "";
        return String.format(
                "\"\",\"061234567%d\",\"103\",\"from-trunk\",\"\",\"SIP/linea-%d\",\"%s\",\"%s\",\"\",\"2026-03-10 12:%s:00\",%s,"
                        + "\"2026-03-10 12:%s:59\",%d,%d,\"%s\",\"DOCUMENTATION\"%s\n",
                channel,
                channel,
                channel % 2 == 0 ? "SIP/103-1" : "",
                application,
                two(minute),
                answer,
                two(minute),
                seconds,
                billed,
                disposition,
                id);
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }

    @Property(tries = 200)
    void anySplitAndOrderGivesTheSameCalls(@ForAll("rows") List<String> rows, @ForAll Random random)
            throws IOException {
        List<JoinedCall> whole = CallJoin.join(read(rows));
        List<CallRecord> pieces = new ArrayList<>();
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        for (int at = 0; at < shuffled.size(); ) {
            int end = Math.min(shuffled.size(), at + 1 + random.nextInt(5));
            pieces.addAll(read(shuffled.subList(Math.max(0, at - random.nextInt(3)), end)));
            at = end;
        }
        Collections.shuffle(pieces, random);
        assertThat(CallJoin.join(pieces)).isEqualTo(whole);
    }

    @Property(tries = 200)
    void everyRecordIsOfOneCall(@ForAll("rows") List<String> rows) throws IOException {
        List<CallRecord> records = read(rows);
        List<JoinedCall> calls = CallJoin.join(records);
        assertThat(calls.stream().flatMap(call -> call.keys().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(CallRecord::key).toList());
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.endedAt()).isAfterOrEqualTo(call.startedAt());
            assertThat(call.startedAt().plus(call.talked())).isBeforeOrEqualTo(call.endedAt());
        });
    }

    private static List<CallRecord> read(List<String> rows) throws IOException {
        byte[] bytes = String.join("", rows).getBytes(StandardCharsets.UTF_8);
        Reading reading = new AsteriskFormat().read(Samples.content("Master.csv", bytes), Samples.CONTEXT);
        return ((Reading.Read) reading).calls();
    }
}
