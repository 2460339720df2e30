package org.riguardo.exports.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a ZIP archive whose entries are made while they are packed. */
final class Packed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Packed with(String name, Writing writing) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            writing.to(zip);
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Packed with(String name, String text) {
        return with(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    Packed with(String name, byte[] content) {
        return with(name, out -> out.write(content));
    }

    Packed zeros(String name, long count) {
        return repeated(name, "", "\0".repeat(65_536), count / 65_536, "");
    }

    Packed repeated(String name, String head, String unit, long times, String tail) {
        byte[] one = unit.getBytes(StandardCharsets.UTF_8);
        return with(name, out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (long time = 0; time < times; time++) {
                out.write(one);
            }
            out.write(tail.getBytes(StandardCharsets.UTF_8));
        });
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
