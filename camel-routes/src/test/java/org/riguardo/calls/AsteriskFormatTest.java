package org.riguardo.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.CallFormatContract;
import org.riguardo.api.facts.Direction;
import org.riguardo.exports.Claims;
import org.riguardo.exports.Samples;

class AsteriskFormatTest extends CallFormatContract {

    /** The row of a real system, from an inside number into a queue. */
    private static final String QUEUE =
            "\"\",\"3035\",\"2\",\"from-pstn\",\"\"\"3035\"\" <3035>\",\"SIP/3035-0000063a\",\"\",\"Queue\",\"cobranca,c\","
                    + "\"2026-07-08 00:13:16\",\"2026-07-08 00:13:16\",\"2026-07-08 00:14:38\",82,82,\"ANSWERED\","
                    + "\"DOCUMENTATION\",\"1783469596.2321\",\"\"\n";

    private static final String ANSWERED = row(
            "0612345678",
            "103",
            "from-trunk",
            "SIP/linea-0000000a",
            "SIP/103-0000000b",
            "Dial",
            "2026-03-10 10:02:00",
            "2026-03-10 10:02:08",
            "2026-03-10 10:14:08",
            728,
            720,
            "ANSWERED",
            "1773133320.11");
    private static final String UNANSWERED = row(
            "103",
            "3471234567",
            "from-internal",
            "SIP/103-0000000c",
            "SIP/linea-0000000d",
            "Dial",
            "2026-03-10 11:00:00",
            "",
            "2026-03-10 11:00:25",
            25,
            0,
            "NO ANSWER",
            "1773136800.12");
    private static final String BUSY = row(
            "103",
            "00393471234567",
            "from-internal",
            "SIP/103-0000000e",
            "SIP/linea-0000000f",
            "Dial",
            "2026-03-10 11:02:00",
            "",
            "2026-03-10 11:02:03",
            3,
            0,
            "BUSY",
            "1773136920.13");

    private static String row(
            String from,
            String to,
            String context,
            String channel,
            String other,
            String application,
            String start,
            String answer,
            String end,
            int duration,
            int billed,
            String disposition,
            String uniqueId) {
        String answered = answer.isEmpty() ? "" : "\"" + answer + "\"";
        return String.format(
                "\"\",\"%s\",\"%s\",\"%s\",\"\"\"Niccol\u00f2, Rossi\"\" <%s>\",\"%s\",\"%s\",\"%s\",\"x\",\"%s\",%s,\"%s\",%d,%d,"
                        + "\"%s\",\"DOCUMENTATION\"%s\n",
                from,
                to,
                context,
                from,
                channel,
                other,
                application,
                start,
                answered,
                end,
                duration,
                billed,
                disposition,
                uniqueId.isEmpty() ? "" : ",\"" + uniqueId + "\",\"\"");
    }

    @Override
    protected ExportFormat format() {
        return new AsteriskFormat();
    }

    @Override
    protected byte[] sample() {
        return (ANSWERED + UNANSWERED + BUSY).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return cut.length > 0 && cut[cut.length - 1] == '\n';
    }

    private static Reading read(String text) throws IOException {
        var content = Samples.content("Master.csv", text.getBytes(StandardCharsets.UTF_8));
        Claims.onlyBy("asterisk-cdr", content);
        return new AsteriskFormat().read(content, Samples.CONTEXT);
    }

    private static List<CallRecord> calls(String text) throws IOException {
        return ((Reading.Read) read(text)).calls();
    }

    @Test
    void aCallFromOutsideThatSomebodyAnswered() throws IOException {
        CallRecord call = calls(ANSWERED).get(0);
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.number()).isEqualTo("0612345678");
        assertThat(call.extension()).isEqualTo("103");
        assertThat(call.startedAt()).isEqualTo(Instant.parse("2026-03-10T09:02:00Z"));
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-03-10T09:14:08Z"));
        assertThat(call.talked()).isEqualTo(Duration.ofMinutes(12));
        assertThat(call.reached()).isEqualTo(Reached.PERSON);
        assertThat(call.links()).containsExactly("1773133320.11");
    }

    @Test
    void outgoingCallsThatReachedNobody() throws IOException {
        List<CallRecord> calls = calls(UNANSWERED + BUSY);
        assertThat(calls).extracting(CallRecord::direction).containsOnly(Direction.OUT);
        assertThat(calls).extracting(CallRecord::number).containsExactly("3471234567", "00393471234567");
        assertThat(calls).extracting(CallRecord::extension).containsOnly("103");
        assertThat(calls).extracting(CallRecord::reached).containsOnly(Reached.NOBODY);
        assertThat(calls).extracting(CallRecord::talked).containsOnly(Duration.ZERO);
        List<CallRecord> failed =
                calls(BUSY.replace("\"BUSY\"", "\"CONGESTION\"") + UNANSWERED.replace("NO ANSWER", "FAILED"));
        assertThat(failed).extracting(CallRecord::reached).containsOnly(Reached.NOTHING);
    }

    @Test
    void theRowOfFormatsIsACallWithinTheFirm() throws IOException {
        Reading.Read read = (Reading.Read) read(QUEUE + ANSWERED);
        assertThat(read.calls()).hasSize(1);
        assertThat(read.facts().rowsRead()).isEqualTo(2);
        assertThat(read.facts().rowsLeftOut()).isEqualTo(1);
        assertThat(read.facts().notes())
                .anySatisfy(note -> assertThat(note.it()).contains("fra interni"));
    }

    @Test
    void aQueueAMenuOrAMailboxThatAnswersIsNoPerson() throws IOException {
        String outside = QUEUE.replace("3035", "0612345678");
        assertThat(calls(outside).get(0).reached()).isEqualTo(Reached.MACHINE);
        assertThat(calls(outside.replace("SIP/0612345678-0000063a\",\"\"", "SIP/linea-0000063a\",\"SIP/103-0000063b\""))
                        .get(0)
                        .reached())
                .isEqualTo(Reached.PERSON);
        for (String application : List.of("VoiceMail", "BackGround", "Playback", "WaitExten")) {
            assertThat(calls(ANSWERED.replace("\"Dial\"", "\"" + application + "\""))
                            .get(0)
                            .reached())
                    .as(application)
                    .isEqualTo(Reached.MACHINE);
        }
        for (String mailbox : List.of("vmu103", "vmb103", "*97")) {
            assertThat(calls(ANSWERED.replace("\"103\",\"from-trunk\"", "\"" + mailbox + "\",\"from-trunk\""))
                            .get(0)
                            .reached())
                    .as(mailbox)
                    .isEqualTo(Reached.MACHINE);
        }
    }

    @Test
    void sixteenAndSeventeenFieldsAreTheSameCall() throws IOException {
        String sixteen = ANSWERED.replace(",\"1773133320.11\",\"\"\n", "\n");
        String seventeen = ANSWERED.replace(",\"1773133320.11\",\"\"\n", ",\"1773133320.11\"\n");
        String userField = ANSWERED.replace(",\"1773133320.11\",\"\"\n", ",\"Rossi\"\n");
        String key = calls(ANSWERED).get(0).key();
        for (String text : List.of(sixteen, seventeen, userField)) {
            assertThat(calls(text).get(0).key()).isEqualTo(key);
        }
        assertThat(calls(seventeen).get(0).links()).containsExactly("1773133320.11");
        assertThat(calls(sixteen).get(0).links()).containsExactly("~SIP/linea-0000000a@2026-03-10");
        String linked =
                ANSWERED.replace(",\"1773133320.11\",\"\"\n", ",\"1773133320.11\",\"\",\"\",\"1773133300.9\",\"41\"\n");
        assertThat(calls(linked).get(0).links()).isEqualTo(Set.of("1773133320.11", "1773133300.9"));
    }

    @Test
    void theSameRowTwiceIsOneCall() throws IOException {
        Reading.Read read = (Reading.Read) read(ANSWERED + BUSY + ANSWERED);
        assertThat(read.calls()).hasSize(2);
        assertThat(read.facts().rowsRead()).isEqualTo(3);
        assertThat(read.facts().notes())
                .anySatisfy(note -> assertThat(note.it()).isEqualTo("Righe ripetute: 1."));
    }

    @Test
    void whatIsOlderThanThreeYearsIsNotKept() throws IOException {
        Reading.Read read = (Reading.Read) read(ANSWERED.replace("2026-03-10", "2022-03-10") + BUSY);
        assertThat(read.calls()).hasSize(1);
        assertThat(read.facts().rowsLeftOut()).isEqualTo(1);
    }

    @Test
    void aHiddenNumberIsNoNumber() throws IOException {
        CallRecord call = calls(ANSWERED.replace("0612345678", "anonymous")).get(0);
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.number()).isNull();
        assertThat(call.reached()).isEqualTo(Reached.PERSON);
    }

    @Test
    void theExtensionOfAnOutgoingCallIsThatOfItsChannelWhereTheFirmsNumberIsShown() throws IOException {
        CallRecord call = calls(UNANSWERED.replace("\"103\",\"3471234567\"", "\"0698765432\",\"3471234567\""))
                .get(0);
        assertThat(call.direction()).isEqualTo(Direction.OUT);
        assertThat(call.number()).isEqualTo("3471234567");
        assertThat(call.extension()).isEqualTo("103");
    }

    @Test
    void anHourThatComesTwiceIsToldByTheIdOrSaid() throws IOException {
        String second = ANSWERED.replace("2026-03-10 10:", "2025-10-26 02:").replace("1773133320.11", "1761440520.11");
        assertThat(calls(second).get(0).startedAt()).isEqualTo(Instant.parse("2025-10-26T01:02:00Z"));
        String first = second.replace("1761440520.11", "1761436920.11");
        assertThat(calls(first).get(0).startedAt()).isEqualTo(Instant.parse("2025-10-26T00:02:00Z"));
        Reading.Read untold = (Reading.Read) read(second.replace(",\"1761440520.11\",\"\"\n", "\n"));
        assertThat(untold.calls().get(0).startedAt()).isEqualTo(Instant.parse("2025-10-26T00:02:00Z"));
        assertThat(untold.facts().notes())
                .anySatisfy(note -> assertThat(note.it()).contains("torna indietro"));
        CallRecord overTheChange = calls(first.replace("\"2025-10-26 02:14:08\"", "\"2025-10-26 02:04:00\"")
                        .replace(",728,720,", ",3720,3600,"))
                .get(0);
        assertThat(overTheChange.talked()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aClockOfAnotherZoneIsSaidAndCanBeSet() throws IOException {
        String utc = ANSWERED.replace("2026-03-10 10:", "2026-03-10 09:");
        Reading.Read read = (Reading.Read) read(utc);
        assertThat(read.facts().notes())
                .anySatisfy(note -> assertThat(note.it()).contains("fuso del centralino"));
        ReadContext set = new ReadContext(
                Samples.CONTEXT.zone(),
                Samples.CONTEXT.today(),
                false,
                Samples.CONTEXT.own(),
                Map.of(PhoneSystem.MAPPING, "zone=UTC"));
        Reading.Read right = (Reading.Read)
                new AsteriskFormat().read(Samples.content("Master.csv", utc.getBytes(StandardCharsets.UTF_8)), set);
        assertThat(right.calls().get(0).startedAt()).isEqualTo(Instant.parse("2026-03-10T09:02:00Z"));
        assertThat(right.facts().notes()).isEmpty();
    }

    @Test
    void aRowThatIsNoRecordIsSaidWithItsLine() throws IOException {
        Reading.Read read = (Reading.Read) read(
                ANSWERED + "\"guasto\"\n" + BUSY.replace("2026-03-10 11:02:00", "2026-13-10 11:02:00") + UNANSWERED);
        assertThat(read.calls()).hasSize(2);
        assertThat(read.facts().problems())
                .extracting(problem -> problem.line())
                .containsExactly(2, 3);
        assertThat(read.facts().problems().get(1).field()).isEqualTo("start");
    }

    @Test
    void namesInAnyEncodingDoNotMatter() throws IOException {
        byte[] latin = ANSWERED.getBytes(StandardCharsets.ISO_8859_1);
        Reading.Read read =
                (Reading.Read) new AsteriskFormat().read(Samples.content("Master.csv", latin), Samples.CONTEXT);
        assertThat(read.calls().get(0).key()).isEqualTo(calls(ANSWERED).get(0).key());
        Reading.Read marked = (Reading.Read) read("\uFEFF" + ANSWERED);
        assertThat(marked.calls().get(0).key()).isEqualTo(calls(ANSWERED).get(0).key());
    }

    @Test
    void otherTablesAreNone() throws IOException {
        for (String text : List.of(
                "Data;Numero;Importo\n2026-03-10;1;10,00\n",
                "a,b,c,d,e,f,g,h,i,2026-03-10 10:00:00,k,l,1,2,PAID,p\n",
                "{\"a\": 1}\n")) {
            assertThat(new AsteriskFormat().recognises(Samples.content("x.csv", text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isFalse();
        }
    }
}
