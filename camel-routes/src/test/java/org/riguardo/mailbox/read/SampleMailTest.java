package org.riguardo.mailbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riguardo.mailbox.Samples;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.kind.Classifier;
import org.riguardo.mailbox.kind.Kind;
import org.riguardo.mailbox.text.NewText;

class SampleMailTest {

    private static final Classifier CLASSIFIER = new Classifier(ZoneId.of("Europe/Rome"));
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private static final String NOTES =
            """
            bad_date_header.eml : unreadable date
            bad_date_header2.eml : irregular structure; no text
            bad_encoded_subject.eml : no sender
            bad_subject.eml : null
            cant_parse_from.eml : null
            content_transfer_encoding_7-bit.eml : unknown transfer encoding
            content_transfer_encoding_empty.eml : invalid message id; an empty field
            content_transfer_encoding_plain.eml : unknown transfer encoding
            content_transfer_encoding_qp_with_space.eml : unknown transfer encoding
            content_transfer_encoding_spam.eml : unknown transfer encoding
            content_transfer_encoding_text-html.eml : unknown transfer encoding
            content_transfer_encoding_with_8bits.eml : unknown transfer encoding
            content_transfer_encoding_with_semi_colon.eml : null
            content_transfer_encoding_x_uuencode.eml : unknown transfer encoding
            empty_group_lists.eml : no address in To
            empty_in_reply_to.eml : irregular structure; an empty field; no text
            encoding_madness.eml : no address in Reply-To
            header_fields_with_empty_values.eml : null
            invalid_subject_characters.eml : a broken header line
            missing_body.eml : irregular structure; no address in To; no text
            missing_content_disposition.eml : null
            multiple_content_types.eml : a field written twice
            multiple_invalid_content_dispositions.eml : a field written twice
            multiple_references_with_one_invalid.eml : a field written twice; a broken header line
            must_supply_encoding.eml : irregular structure; unreadable subject; no text
            new_line_in_to_header.eml : null
            trademark_character_in_subject.eml : null
            weird_to_header.eml : null
            """;

    private final MessageReader reader = new MessageReader(Limits.STANDARD);

    private ParsedMessage read(Path file) throws IOException {
        return reader.read(Files.readAllBytes(file));
    }

    private ParsedMessage read(String name) throws IOException {
        return read(Samples.folder("email-mime").resolve(name));
    }

    @Test
    void everySampleIsReadAndClassified() throws IOException {
        List<Path> files = Samples.files("email-mime", ".eml");
        assertThat(files).hasSize(103);
        for (Path file : files) {
            ParsedMessage message = read(file);
            assertThat(message.headers().isEmpty()).as(file.toString()).isFalse();
            assertThat(CLASSIFIER
                            .classify(message, NewText.of(message.text()), NOW, Set.of())
                            .kind())
                    .as(file.toString())
                    .isNotNull();
        }
    }

    /** The eight without a note break a rule that costs the reader nothing: all of them is read. */
    @Test
    void whatBreaksTheRulesIsReadAsFarAsItGoesAndSaysSoInANote() throws IOException {
        Map<String, String> notes = new TreeMap<>();
        for (Path file : Samples.files("email-mime/error_emails", ".eml")) {
            notes.put(file.getFileName().toString(), String.valueOf(read(file).note()));
        }
        Map<String, String> expected = new TreeMap<>();
        NOTES.lines().map(line -> line.split(" : ")).forEach(pair -> expected.put(pair[0], pair[1]));
        assertThat(notes).isEqualTo(expected);
    }

    @Test
    void aSampleCutAnywhereIsReadToo() throws IOException {
        for (Path file : Samples.files("email-mime", ".eml")) {
            byte[] whole = Files.readAllBytes(file);
            int step = Math.max(1, whole.length / 40);
            for (int length = 0; length < whole.length; length += step) {
                ParsedMessage message = reader.read(java.util.Arrays.copyOf(whole, length));
                assertThat(message.text()).as(file + " cut at " + length).isNotNull();
            }
        }
    }

    @Test
    void reportsAreBounces() throws IOException {
        for (Path file : Samples.files("email-mime/multipart_report_emails", ".eml")) {
            ParsedMessage message = read(file);
            Classification classification = CLASSIFIER.classify(message, message.text(), NOW, Set.of());
            assertThat(classification.kind()).as(file.toString()).isEqualTo(Kind.BOUNCE);
            assertThat(classification.failed()).as(file.toString()).isNotEmpty();
        }
    }

    @Test
    void textSurvivesItsCharset() throws IOException {
        assertThat(read("multi_charset/japanese_shift_jis.eml").text()).contains("あいうえお");
        assertThat(read("multi_charset/ks_c_5601-1987.eml").text()).contains("스티해");
        assertThat(read("rfc6532/utf8_headers.eml").from()).isNotNull();
    }

    @Test
    void attachmentsAreKnownByName() throws IOException {
        assertThat(read("attachment_emails/attachment_with_base64_encoded_name.eml")
                        .attachments())
                .extracting(Attachment::name)
                .containsExactly("This is a test.pdf");
        assertThat(read("attachment_emails/attachment_nonascii_filename.eml").attachments())
                .extracting(Attachment::name)
                .containsExactly("ciële.txt");
        assertThat(read("attachment_emails/attachment_message_rfc822.eml").attachments())
                .extracting(Attachment::type)
                .contains("message/rfc822");
    }

    @Test
    void headersOfPlainMail() throws IOException {
        ParsedMessage message = read("plain_emails/raw_email_reply.eml");
        assertThat(message.messageId()).startsWith("<").endsWith(">").contains("@");
        assertThat(message.references()).isNotEmpty();
        assertThat(message.note()).isNull();
        assertThat(new String(message.subject().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .startsWith("Re: ");
    }
}
