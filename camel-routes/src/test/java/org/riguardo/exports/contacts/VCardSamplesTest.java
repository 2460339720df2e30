package org.riguardo.exports.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** The shared vCards, one test each: names, organisations, numbers and addresses come through without loss of a character. */
class VCardSamplesTest {

    private static final String N = "\u00D1";
    private static final String SPACED = String.join(" ", java.util.Collections.nCopies(11, N));

    private static final Map<String, List<String>> EXPECTED = new TreeMap<>(Map.of(
            "John_Doe_IPHONE.vcf",
            List.of(
                    "IBM | Mr. John Richter James Doe Sr. | john.doe@ibm.com"
                            + " | 905-555-1234, 905-666-1234, 905-777-1234, 905-222-1234 | 905-888-1234, 905-999-1234, 905-111-1234"),
            "John_Doe_MS_OUTLOOK.vcf",
            List.of("IBM | Mr. John Richter James Doe Sr. | john.doe@ibm.cm | (905) 555-1234, (905) 666-1234 | "),
            "gmail-single.vcf",
            List.of("TheCompany | Greg Dartmouth | gdartmouth@hotmail.com | 555 555 1111, 555 555 2222 | "),
            "outlook-2007.vcf",
            List.of("TheCompany | Mr. Michael Angstadt Jr. | mike.angstadt@gmail.com"
                    + " | (111) 555-1111, (111) 555-2222, (111) 555-4444 | (111) 555-3333"),
            "rfc2426-example.vcf",
            List.of(
                    "Lotus Development Corporation | Frank Dawson | Frank_Dawson@Lotus.com, fdawson@earthlink.net"
                            + " | +1-919-676-9515 | +1-919-676-9564",
                    "Netscape Communications Corp. | Tim Howes | howes@netscape.com | +1-415-937-3419 | +1-415-528-4164"),
            "rfc6350-example.vcf",
            List.of("Viagenie | Simon Perreault | simon.perreault@viagenie.ca"
                    + " | +1-418-656-9254;ext=102, +1-418-262-6501 | "),
            "John_Doe_ANDROID.vcf",
            List.of()));

    @TestFactory
    Stream<DynamicTest> everySampleIsReadWhole() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Reading reading = new VCardFormat().read(Samples.content(file), Samples.CONTEXT);
            assertThat(reading).isInstanceOf(Reading.Read.class);
            List<Contact> contacts = ((Reading.Read) reading).contacts();
            assertThat(contacts).hasSize(cards(file));
            List<String> expected = EXPECTED.get(file.getFileName().toString());
            if (expected != null && !expected.isEmpty()) {
                assertThat(contacts.stream().map(VCardSamplesTest::words)).containsExactlyElementsOf(expected);
            }
        }));
    }

    @Test
    void thereAreSevenOfThem() throws IOException {
        assertThat(files().map(file -> file.getFileName().toString())).containsExactlyElementsOf(EXPECTED.keySet());
    }

    @Test
    void quotedPrintableOfAndroidKeepsEveryLetter() throws IOException {
        Path file = Samples.folder("vcard").resolve("John_Doe_ANDROID.vcf");
        Reading.Read read = (Reading.Read) new VCardFormat().read(Samples.content(file), Samples.CONTEXT);
        List<Contact> contacts = read.contacts();
        assertThat(contacts.stream().map(contact -> contact.client().name()).toList())
                .anyMatch(name -> name.equals(SPACED))
                .allMatch(name -> name.indexOf('\uFFFD') < 0 && name.indexOf('=') < 0);
        Contact withAddress = contacts.stream()
                .filter(contact -> contact.emails().contains("bob@company.com"))
                .findFirst()
                .orElseThrow();
        assertThat(withAddress.client().name()).matches(N + "+");
        assertThat(withAddress.emails()).anyMatch(email -> email.startsWith(N + N + N));
        assertThat(withAddress.phones()).containsExactly("123456");
        assertThat(withAddress.faxes()).containsExactly("123456");
    }

    private static String words(Contact contact) {
        return contact.client().name() + " | " + contact.person() + " | " + String.join(", ", contact.emails()) + " | "
                + String.join(", ", contact.phones()) + " | " + String.join(", ", contact.faxes());
    }

    private static int cards(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.equalsIgnoreCase("BEGIN:VCARD"))
                    .collect(Collectors.toList())
                    .size();
        }
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Samples.folder("vcard"))) {
            return all.filter(file -> file.toString().endsWith(".vcf")).sorted().toList().stream();
        }
    }
}
