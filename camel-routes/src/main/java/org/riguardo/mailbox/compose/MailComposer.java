package org.riguardo.mailbox.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;

/**
 * Writes a letter as a message (RFC 5322, RFC 2045 and following), the same octets for the same letter. Each field is looked through first, so that what
 * somebody typed can never become a header, a recipient or a part of its own.
 */
public final class MailComposer {

    /** 15 MB: what nearly every server takes, once files are encoded. */
    public static final int USUAL_MOST_OCTETS = 15 << 20;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);
    private static final String PLAIN =
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    // neither quoted-printable nor base64 can hold this
    private static final String BOUNDARY = "=_Riguardo";

    private final int mostOctets;

    /**
     * Writes messages up to that size.
     *
     * @param mostOctets of the whole message as it is sent
     */
    public MailComposer(int mostOctets) {
        this.mostOctets = mostOctets;
    }

    /**
     * The message.
     *
     * @throws UnfitMailException naming the first field that cannot be written
     */
    public byte[] compose(Letter letter) throws UnfitMailException {
        sizeOf(letter);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            out.write(header(letter).getBytes(UTF_8));
            if (letter.files().isEmpty()) {
                text(letter, out);
            } else {
                parts(letter, out);
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        if (out.size() > mostOctets) {
            throw tooBig();
        }
        return out.toByteArray();
    }

    private static String header(Letter letter) throws UnfitMailException {
        StringBuilder header = new StringBuilder();
        field(header, "Date", DATE.format(letter.date()));
        String from = Fit.address("from", letter.from());
        field(header, "From", HeaderWords.mailbox(Fit.line("fromName", letter.fromName(), 200), from));
        field(header, "To", addresses("to", letter.to()));
        if (letter.to().isEmpty()) {
            throw new UnfitMailException("to", "Serve almeno un destinatario.", "One recipient is needed at least.");
        }
        if (!letter.cc().isEmpty()) {
            field(header, "Cc", addresses("cc", letter.cc()));
        }
        field(header, "Subject", HeaderWords.text(Fit.line("subject", letter.subject(), 400)));
        field(header, "Message-ID", Fit.id("messageId", letter.messageId()));
        Chain chain = Chain.of(letter.inReplyTo(), letter.references());
        if (chain.parent() != null) {
            field(header, "In-Reply-To", chain.parent());
        }
        if (!chain.ids().isEmpty()) {
            field(header, "References", String.join(" ", chain.ids()));
        }
        return header.append("MIME-Version: 1.0\r\n").toString();
    }

    private static String addresses(String field, List<String> typed) throws UnfitMailException {
        List<String> addresses = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            addresses.add(Fit.address(field + "[" + at + "]", typed.get(at)));
        }
        return addresses.stream().distinct().collect(Collectors.joining(", "));
    }

    private static void field(StringBuilder header, String name, String value) {
        header.append(HeaderWords.folded(name + ": " + value)).append("\r\n");
    }

    private static void text(Letter letter, ByteArrayOutputStream out) throws IOException, UnfitMailException {
        String text = Fit.text("text", letter.text()).replaceAll("\r\n|\r|\n", "\r\n");
        out.write(PLAIN.getBytes(UTF_8));
        EncoderUtil.encodeQ(new ByteArrayInputStream((text + "\r\n").getBytes(UTF_8)), out);
    }

    private static void parts(Letter letter, ByteArrayOutputStream out) throws IOException, UnfitMailException {
        write(out, "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n--" + BOUNDARY + "\r\n");
        text(letter, out);
        for (int at = 0; at < letter.files().size(); at++) {
            AttachedFile file = letter.files().get(at);
            String name = Fit.fileName("files[" + at + "].name", file.name());
            String type = Fit.mediaType("files[" + at + "].type", file.type());
            write(out, "\r\n--" + BOUNDARY + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n");
            write(out, "Content-Disposition: attachment" + HeaderWords.parameter("filename", name) + "\r\n\r\n");
            out.write(Base64.getMimeEncoder().encode(file.content()));
        }
        write(out, "\r\n--" + BOUNDARY + "--\r\n");
    }

    private static void write(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    private void sizeOf(Letter letter) throws UnfitMailException {
        long octets = letter.text().length();
        for (AttachedFile file : letter.files()) {
            octets += file.content().length * 4L / 3;
        }
        if (octets > mostOctets) {
            throw tooBig();
        }
    }

    private UnfitMailException tooBig() {
        long megabytes = Math.max(1, mostOctets >> 20);
        return new UnfitMailException(
                "files",
                "Con gli allegati il messaggio supera " + megabytes
                        + " MB, più di quanto molti server accettano. Togliere o ridurre un allegato.",
                "With its files the message is larger than " + megabytes
                        + " MB, which is more than many servers take. Leave a file out or make it smaller.");
    }
}
