package org.riguardo.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;

/** Some hundred documents that became items, as the file stated them, compressed into one value. */
final class StatedPage {

    static final int MOST = 500;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    private final Deflater fast = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 13));
    private final int seq;
    private int lastSeq;
    private int documents;
    private String clientBefore = "";
    private @Nullable Party client;
    private @Nullable Party issuer;

    /** @param seq the place of its first document among those of the import */
    StatedPage(int seq) {
        this.seq = seq;
    }

    /**
     * A document and its place among those of the import.
     *
     * @param seq from 1
     */
    record Placed(int seq, ImportedDocument document) {}

    boolean isFull() {
        return documents == MOST;
    }

    int seq() {
        return seq;
    }

    int lastSeq() {
        return lastSeq;
    }

    void add(int place, String id, String clientId, ExportDocument document) {
        try {
            out.writeInt(place);
            out.writeInt(document.line() == null ? 0 : document.line());
            write(id);
            write(StagedRows.number(document));
            write(StagedRows.word(document.type()));
            write(document.date() == null ? null : document.date().toString());
            write(document.currency());
            write(document.signed(document.total()).toPlainString());
            write(document.signed(document.payable()).toPlainString());
            write(InstalmentJson.write(document.instalments()));
            if (!writeSame(document.issuer().equals(issuer))) {
                write(document.issuer());
            }
            if (!writeSame(clientId.equals(clientBefore) && document.client().equals(client))) {
                write(document.client());
                write(clientId);
            }
            issuer = document.issuer();
            client = document.client();
            clientBefore = clientId;
            lastSeq = place;
            documents++;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        try {
            out.close();
            fast.end();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Placed> read(byte[] page) {
        List<Placed> all = new ArrayList<>(MOST);
        Party issuer = Party.of(null, null, null);
        Party client = issuer;
        String clientId = null;
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(page)))) {
            for (int place = next(in); place > 0; place = next(in)) {
                int line = in.readInt();
                String id = String.valueOf(text(in));
                String number = String.valueOf(text(in));
                String type = text(in);
                LocalDate date = day(text(in));
                String currency = String.valueOf(text(in));
                BigDecimal total = new BigDecimal(String.valueOf(text(in)));
                BigDecimal payable = new BigDecimal(String.valueOf(text(in)));
                List<Instalment> instalments = InstalmentJson.read(text(in));
                issuer = in.readBoolean() ? issuer : Party.of(text(in), text(in), text(in));
                if (!in.readBoolean()) {
                    client = Party.of(text(in), text(in), text(in));
                    clientId = text(in);
                }
                all.add(new Placed(
                        place,
                        new ImportedDocument(
                                id,
                                line == 0 ? null : Integer.valueOf(line),
                                number,
                                type,
                                date,
                                currency,
                                total,
                                payable,
                                instalments,
                                issuer,
                                client,
                                clientId,
                                DocumentState.BOOKED,
                                null)));
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean writeSame(boolean same) throws IOException {
        out.writeBoolean(same);
        return same;
    }

    private void write(Party party) throws IOException {
        write(StagedRows.name(party.name()));
        write(StagedRows.word(party.vatId()));
        write(StagedRows.word(party.taxCode()));
    }

    private void write(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    /** The place of the next document; 0 after the last one. */
    private static int next(DataInputStream in) throws IOException {
        int first = in.read();
        return first < 0
                ? 0
                : first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
