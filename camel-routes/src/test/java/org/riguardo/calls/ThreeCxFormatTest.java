package org.riguardo.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

class ThreeCxFormatTest extends CallFormatContract {

    private static final String IN = "Call 41,00000A1B2C3D4E5F_41,00:12:00,2026/03/10 10:02:00,2026/03/10 10:02:08,"
            + "2026/03/10 10:14:08,TerminatedBySrc,+390612345678,Ext.800,10001,800,0698765432,,Ext.103,103,,,,,"
            + "Chain: +390612345678;Ext.800;Ext.103;,Line,Queue,Extension,Rossi Impianti,Coda,Paolo,\n";
    private static final String OUT = "Call 42,00000A1B2C3D4E60_42,00:00:00,2026/03/10 11:00:00,,2026/03/10 11:00:25,"
            + "TerminatedBySrc,Ext.103,3471234567,103,10001,3471234567,,,,,,,,Chain: Ext.103;3471234567;,"
            + "Extension,Line,,Paolo,,,\n";
    private static final String MENU = "Call 43,00000A1B2C3D4E61_43,00:01:10,2026/03/10 12:00:00,2026/03/10 12:00:01,"
            + "2026/03/10 12:01:11,TerminatedBySrc,3471234567,Ext.850,10001,850,,,,,,,,,Chain: 3471234567;Ext.850;,"
            + "Line,ivr,,,,,\n";

    @Override
    protected ExportFormat format() {
        return new ThreeCxFormat();
    }

    @Override
    protected byte[] sample() {
        return (IN + OUT + MENU).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return cut.length > 0 && cut[cut.length - 1] == '\n';
    }

    private static Reading read(String text, String setting) throws IOException {
        var content = Samples.content("cdr.log", text.getBytes(StandardCharsets.UTF_8));
        Claims.onlyBy("threecx-cdr", content);
        return new ThreeCxFormat()
                .read(
                        content,
                        new ReadContext(
                                Samples.CONTEXT.zone(),
                                Samples.CONTEXT.today(),
                                false,
                                Samples.CONTEXT.own(),
                                Map.of(PhoneSystem.MAPPING, setting)));
    }

    private static List<CallRecord> calls(String text) throws IOException {
        return ((Reading.Read) read(text, "")).calls();
    }

    @Test
    void whoSpokeInTheEndIsWhoTheCallIsWith() throws IOException {
        CallRecord call = calls(IN).get(0);
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.number()).isEqualTo("+390612345678");
        assertThat(call.extension()).isEqualTo("103");
        assertThat(call.startedAt()).isEqualTo(Instant.parse("2026-03-10T09:02:00Z"));
        assertThat(call.talked()).isEqualTo(Duration.ofMinutes(12));
        assertThat(call.reached()).isEqualTo(Reached.PERSON);
        assertThat(call.links()).containsExactlyInAnyOrder("3cx:00000A1B2C3D4E5F_41", "3cx:Call 41@2026-03-10");
    }

    @Test
    void unansweredCallsMenusAndCallsWithin() throws IOException {
        assertThat(calls(OUT).get(0).reached()).isEqualTo(Reached.NOBODY);
        assertThat(calls(OUT).get(0).direction()).isEqualTo(Direction.OUT);
        assertThat(calls(OUT).get(0).extension()).isEqualTo("103");
        assertThat(calls(MENU).get(0).reached()).isEqualTo(Reached.MACHINE);
        assertThat(calls(MENU.replace(",ivr,", ",Ivr,")).get(0).reached()).isEqualTo(Reached.MACHINE);
        Reading.Read within = (Reading.Read) read(IN + OUT.replace("3471234567", "Ext.104"), "");
        assertThat(within.calls()).hasSize(1);
        assertThat(within.facts().rowsLeftOut()).isEqualTo(1);
    }

    @Test
    void theOrderOfFieldsIsTheOneThatWasSet() throws IOException {
        String row =
                "2026/03/10 10:02:00,2026/03/10 10:02:08,2026/03/10 10:14:08,+390612345678,Ext.103,TerminatedByDst\n";
        CallRecord call = ((Reading.Read)
                        read(row, "3cx=time-start,time-answered,time-end,from-no,to-no,reason-terminated"))
                .calls()
                .get(0);
        assertThat(call.talked()).isEqualTo(Duration.ofMinutes(12));
        assertThat(call.links()).containsExactly("~+390612345678;Ext.103@2026-03-10");
        assertThat(read(row, "")).isInstanceOf(Reading.Refused.class);
        Reading missing = read(row, "3cx=time-start,time-answered,time-end,from-no");
        assertThat(((Reading.Refused) missing).problems().get(0).reason().it()).contains("to_no");
    }

    @Test
    void headingsTellTheOrderThemselves() throws IOException {
        String text = "from-no,to-no,time-start,time-answered,time-end\n"
                + "+390612345678,Ext.103,2026/03/10 10:02:00,2026/03/10 10:02:08,2026/03/10 10:14:08\n";
        Reading.Read read = (Reading.Read) read(text, "");
        assertThat(read.calls()).hasSize(1);
        assertThat(read.facts().rowsRead()).isEqualTo(1);
    }

    @Test
    void aTalkOverTheChangeOfTheClock() throws IOException {
        CallRecord call = calls(IN.replace("2026/03/10 10:02:", "2025/10/26 02:50:")
                        .replace("2026/03/10 10:14:", "2025/10/26 02:05:"))
                .get(0);
        assertThat(call.startedAt()).isEqualTo(Instant.parse("2025-10-26T00:50:00Z"));
        assertThat(call.talked()).isEqualTo(Duration.ofMinutes(15));
    }
}
