package org.riguardo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Appointment;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Claims;
import org.riguardo.exports.Samples;

class ICalendarFormatTest {

    private static final String EVENT =
            """
            BEGIN:VEVENT
            UID:incontro-1
            SEQUENCE:2
            SUMMARY:Bilancio\\, con la\\n famiglia Rossi
            DTSTART;TZID=Europe/Rome:20260310T100000
            DTEND;TZID=Europe/Rome:20260310T113000
            ORGANIZER;CN=Paolo:mailto:paolo@studio.example
            ATTENDEE;CN="Rossi, Anna";PARTSTAT=ACCEPTED:MAILTO:Anna@Rossi.example
            ATTENDEE;PARTSTAT=DECLINED:mailto:bruno@rossi.example
            ATTENDEE;CUTYPE=ROOM:mailto:sala@studio.example
            END:VEVENT
            """;

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//IT\n" + String.join("", events) + "END:VCALENDAR\n";
    }

    private static Reading read(String text) throws IOException {
        var content = Samples.content("agenda.ics", text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        Claims.onlyBy("icalendar", content);
        return new ICalendarFormat().read(content, Samples.CONTEXT);
    }

    private static List<Appointment> meetings(String text) throws IOException {
        return ((Reading.Read) read(text)).appointments();
    }

    @Test
    void allThatAnEventTells() throws IOException {
        Appointment meeting = meetings(calendar(EVENT)).get(0);
        assertThat(meeting.line()).isEqualTo(4);
        assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2026-03-10T09:00:00Z"));
        assertThat(meeting.endsAt()).isEqualTo(Instant.parse("2026-03-10T10:30:00Z"));
        assertThat(meeting.organiser()).isEqualTo("paolo@studio.example");
        assertThat(meeting.attendees()).containsExactly("anna@rossi.example");
        assertThat(meeting.title()).isEqualTo("Bilancio, con la  famiglia Rossi");
        assertThat(meeting.version()).isEqualTo(2);
        assertThat(meeting.cancelled()).isFalse();
    }

    @Test
    void zonesByNameByOffsetAndUnknownOnes() throws IOException {
        assertThat(start(EVENT.replace("Europe/Rome", "W. Europe Standard Time")))
                .isEqualTo("2026-03-10T09:00:00Z");
        assertThat(start(EVENT.replace("TZID=Europe/Rome:2026", "TZID=/citadel.org/20190101_1/Europe/Rome:2026")))
                .isEqualTo("2026-03-10T09:00:00Z");
        assertThat(start(EVENT.replace(";TZID=Europe/Rome:20260310T100000", ":20260310T100000")))
                .isEqualTo("2026-03-10T09:00:00Z");
        assertThat(start(EVENT.replace(";TZID=Europe/Rome:20260310T100000", ":20260310T100000Z")))
                .isEqualTo("2026-03-10T10:00:00Z");
        String own =
                """
                BEGIN:VTIMEZONE
                TZID:Mia
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                """;
        Reading.Read told = (Reading.Read) read(calendar(own, EVENT.replace("Europe/Rome", "Mia")));
        assertThat(told.appointments().get(0).startsAt()).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(told.facts().notes()).isEmpty();
        Reading.Read unknown = (Reading.Read) read(calendar(EVENT.replace("Europe/Rome", "Altrove")));
        assertThat(unknown.facts().notes()).hasSize(1);
    }

    private static String start(String event) throws IOException {
        return meetings(calendar(event)).get(0).startsAt().toString();
    }

    @Test
    void aMeetingThatComesBackMovedOnceAndCalledOffOnce() throws IOException {
        String weekly =
                EVENT.replace("SEQUENCE:2", "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Rome:20260317T100000");
        String moved = EVENT.replace("SEQUENCE:2", "RECURRENCE-ID;TZID=Europe/Rome:20260324T100000")
                .replace("20260310T100000", "20260325T150000")
                .replace("20260310T113000", "20260325T160000");
        for (String text : List.of(calendar(weekly, moved), calendar(moved, weekly))) {
            List<Appointment> meetings = meetings(text);
            assertThat(meetings)
                    .extracting(meeting -> meeting.startsAt().toString())
                    .containsExactlyInAnyOrder(
                            "2026-03-10T09:00:00Z",
                            "2026-03-17T09:00:00Z",
                            "2026-03-25T14:00:00Z",
                            "2026-03-31T08:00:00Z");
            assertThat(meetings).filteredOn(Appointment::cancelled).hasSize(1);
        }
    }

    @Test
    void aRuleForEverStaysAboutToday() throws IOException {
        List<Appointment> meetings = meetings(calendar(EVENT.replace("SEQUENCE:2", "RRULE:FREQ=DAILY")));
        assertThat(meetings).hasSizeBetween(100, 500);
        assertThat(meetings(calendar(EVENT.replace("SEQUENCE:2", "RRULE:FREQ=NEVER"))))
                .hasSize(1);
    }

    @Test
    void cancelledAnsweredAndWholeDays() throws IOException {
        assertThat(meetings(calendar(EVENT.replace("SEQUENCE:2", "STATUS:CANCELLED")))
                        .get(0)
                        .cancelled())
                .isTrue();
        assertThat(meetings(calendar("METHOD:CANCEL\n", EVENT)).get(0).cancelled())
                .isTrue();
        Reading.Read answer = (Reading.Read) read(calendar("METHOD:REPLY\n", EVENT));
        assertThat(answer.appointments()).isEmpty();
        assertThat(answer.facts().problems()).hasSize(1);
        Reading.Read day = (Reading.Read) read(
                calendar(EVENT.replace("DTSTART;TZID=Europe/Rome:20260310T100000", "DTSTART;VALUE=DATE:20260310")));
        assertThat(day.facts().problems().get(0).line()).isEqualTo(4);
        assertThat(day.facts().problems().get(0).reason().it()).contains("giorno intero");
    }

    @Test
    void theSameMeetingIsKnownAgainAndOneWithoutAnIdByWhatItSays() throws IOException {
        String key = meetings(calendar(EVENT)).get(0).key();
        assertThat(meetings(calendar(EVENT.replace("T100000", "T120000").replace("T113000", "T130000")))
                        .get(0)
                        .key())
                .isEqualTo(key);
        String bare = EVENT.replace("UID:incontro-1\n", "");
        assertThat(meetings(calendar(bare)).get(0).key())
                .isEqualTo(meetings(calendar(bare)).get(0).key())
                .isNotEqualTo(key);
        Appointment newer = meetings(calendar(EVENT.replace("SEQUENCE:2", "SEQUENCE:3"), EVENT))
                .get(0);
        assertThat(newer.version()).isEqualTo(3);
    }

    @Test
    void cutOffAnywhereItIsNeverReadInPart() throws IOException {
        byte[] whole = calendar(EVENT).stripTrailing().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            var cut = Samples.content("x", Arrays.copyOf(whole, length));
            if (new ICalendarFormat().recognises(cut)) {
                assertThat(new ICalendarFormat().read(cut, Samples.CONTEXT))
                        .as("after %d bytes", length)
                        .isInstanceOf(Reading.Incomplete.class);
            }
        }
    }

    /** What each file of the folder tells: when it begins, for how long, who called it, how many were asked, and its title. */
    private static final Map<String, String> EXPECTED = Map.of(
            "meeting.ics", "2017-01-11T09:00:00Z PT1H30M 0 ouazana@linagora.com 6 Sprint planning #23",
            "meeting_without_dtstamp.ics", "2017-01-11T09:00:00Z PT1H30M 0 ouazana@linagora.com 6 Sprint planning #23",
            "ics_with_error.ics", "2004-10-12T05:30:00Z PT1H30M 0 ouazana@linagora.com 6 Sprint planning #23",
            "meeting_2.ics", "2017-01-20T10:00:00Z PT30M 0 attendee1@linagora.com 1 Sprint Social #3 Demo",
            "meeting_without_method.ics", "2017-01-20T10:00:00Z PT30M 0 attendee1@linagora.com 1 Sprint Social #3 Demo",
            "meeting_without_sequence.ics",
                    "2017-01-20T10:00:00Z PT30M 0 attendee1@linagora.com 1 Sprint Social #3 Demo",
            "meeting_without_uid.ics", "2017-01-20T10:00:00Z PT30M 0 attendee1@linagora.com 1 Sprint Social #3 Demo",
            "no_event.ics", "Il calendario non contiene incontri.");

    @Test
    void theSamples() throws IOException {
        Path folder = Samples.folder("ics-james");
        Map<String, String> read = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".ics")).toList()) {
                read.put(
                        file.getFileName().toString(),
                        told(new ICalendarFormat().read(Samples.content(file), Samples.CONTEXT)));
            }
        }
        assertThat(read).isEqualTo(EXPECTED);
    }

    @Test
    void aSampleThatCameByMailWithItsCalendarInTheWrongPlaceIsReadAsMailAndIsNoFileOfACalendar() throws IOException {
        Path mail = Samples.folder("ics-james").resolve("ics_in_header.eml");
        assertThat(new ICalendarFormat().recognises(Samples.content(mail))).isFalse();
    }

    @Test
    void theSampleWithoutAnIdIsKnownAgainAndThoseWithOneAreOneMeeting() throws IOException {
        Path folder = Samples.folder("ics-james");
        assertThat(key(folder, "meeting_2.ics"))
                .isEqualTo(key(folder, "meeting_without_method.ics"))
                .isEqualTo(key(folder, "meeting_without_sequence.ics"))
                .isNotEqualTo(key(folder, "meeting_without_uid.ics"));
        assertThat(key(folder, "meeting_without_uid.ics")).isEqualTo(key(folder, "meeting_without_uid.ics"));
    }

    private static String key(Path folder, String name) throws IOException {
        Reading reading = new ICalendarFormat().read(Samples.content(folder.resolve(name)), Samples.CONTEXT);
        return ((Reading.Read) reading).appointments().get(0).key();
    }

    private static String told(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return refused.problems().get(0).reason().it();
        }
        List<Appointment> meetings = ((Reading.Read) reading).appointments();
        assertThat(meetings).hasSize(1);
        Appointment meeting = meetings.get(0);
        assertThat(meeting.attendees()).doesNotContain("noreply@linagora.com");
        return String.join(
                " ",
                meeting.startsAt().toString(),
                Duration.between(meeting.startsAt(), meeting.endsAt()).toString(),
                Integer.toString(meeting.version()),
                String.valueOf(meeting.organiser()),
                Integer.toString(meeting.attendees().size()),
                String.valueOf(meeting.title()));
    }
}
