package org.riguardo.bench;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The limit: Jakarta Mail fetching the same messages whole, many in one command, and doing nothing with them. */
final class BareDownload {

    private static final int AT_ONCE = 200;

    private BareDownload() {}

    /** Returns how many octets came. */
    static long of(int port, String... folders) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.connectionpoolsize", "1");
        long octets = 0;
        try (IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", port, "studio", "studio");
            for (String name : folders) {
                octets += read((IMAPFolder) store.getFolder(name));
            }
        }
        return octets;
    }

    private static long read(IMAPFolder folder) throws MessagingException, IOException {
        var profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.MESSAGE);
        folder.open(Folder.READ_ONLY);
        Counting counting = new Counting();
        int messages = folder.getMessageCount();
        for (int from = 1; from <= messages; from += AT_ONCE) {
            Message[] some = folder.getMessages(from, Math.min(messages, from + AT_ONCE - 1));
            for (Message message : some) {
                ((IMAPMessage) message).setPeek(true);
            }
            folder.fetch(some, profile);
            for (Message message : some) {
                message.writeTo(counting);
                ((IMAPMessage) message).invalidateHeaders();
            }
        }
        folder.close(false);
        return counting.octets;
    }

    private static final class Counting extends OutputStream {

        private long octets;

        @Override
        public void write(int octet) {
            octets++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            octets += count;
        }
    }
}
