package org.riguardo.exports.hostile;

import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.util.Map;
import java.util.TreeMap;
import org.riguardo.exports.signed.Sealed;

/** Archives and signed files that unpack without bounds, point out of their folder, or are broken. */
final class HostileArchives {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();

    private HostileArchives() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("zip of 16 zips of 16 zips of 256 MB", nested());
        files.put("zip of 1 GB of zeros", new Packed().zeros("zeros", 1L << 30).bytes());
        files.put("zip of 40 x 20 MB of zeros", many(40, 20 << 20));
        files.put("zip of 60,000 files", many(60_000, 0));
        files.put("zip with names that lead out of it", slip());
        files.put("zip with a password", encrypted());
        files.put("zip whose list of files is garbage", brokenList());
        files.put("zip whose files overlap", overlapping());
        files.put("zip in zip, 60 deep", deep());
        files.put("p7m around a zip of zeros", Sealed.sign(many(1, 200 << 20)));
        files.put("p7m of indefinite lengths, 100,000 deep", indefinite());
        return files;
    }

    private static byte[] nested() {
        byte[] inner = new Packed().zeros("zeros", 256L << 20).bytes();
        for (int level = 0; level < 2; level++) {
            Packed outer = new Packed();
            for (int copy = 0; copy < 16; copy++) {
                outer.with(copy + ".zip", inner);
            }
            inner = outer.bytes();
        }
        return inner;
    }

    private static byte[] many(int count, int size) {
        Packed zip = new Packed();
        for (int number = 0; number < count; number++) {
            zip.zeros("f" + number, size);
        }
        return zip.bytes();
    }

    private static byte[] deep() {
        byte[] inner = INVOICE;
        for (int level = 0; level < 60; level++) {
            inner = new Packed().with("x", inner).bytes();
        }
        return inner;
    }

    private static byte[] slip() {
        return new Packed()
                .with("../../../../../../tmp/riguardo-slip.xml", INVOICE)
                .with("C:\\Windows\\riguardo-slip.xml", INVOICE)
                .with("/etc/riguardo-slip.xml", INVOICE)
                .bytes();
    }

    private static byte[] encrypted() {
        byte[] zip = new Packed().with("a.xml", INVOICE).bytes();
        zip[6] |= 1;
        zip[find(zip, 1, 2, 0) + 8] |= 1;
        return zip;
    }

    private static byte[] brokenList() {
        byte[] zip = new Packed().with("a.xml", INVOICE).with("b.xml", INVOICE).bytes();
        int list = find(zip, 1, 2, 0);
        for (int at = list + 4; at < list + 46; at++) {
            zip[at] = (byte) (at * 37);
        }
        return zip;
    }

    /** Each file of the list is the whole first one again. */
    private static byte[] overlapping() {
        byte[] zip = many(2_000, 1 << 20);
        for (int list = find(zip, 1, 2, 0); list >= 0; list = find(zip, 1, 2, list + 4)) {
            for (int at = list + 42; at < list + 46; at++) {
                zip[at] = 0;
            }
        }
        return zip;
    }

    private static int find(byte[] zip, int third, int fourth, int from) {
        for (int at = from; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == third && zip[at + 3] == fourth) {
                return at;
            }
        }
        return -1;
    }

    /** SignedData in which constructed values of indefinite length begin and never end. */
    private static byte[] indefinite() {
        byte[] start = {0x30, (byte) 0x80, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};
        byte[] file = new byte[start.length + 200_000];
        System.arraycopy(start, 0, file, 0, start.length);
        for (int at = start.length; at < file.length; at += 2) {
            file[at] = 0x30;
            file[at + 1] = (byte) 0x80;
        }
        return file;
    }
}
