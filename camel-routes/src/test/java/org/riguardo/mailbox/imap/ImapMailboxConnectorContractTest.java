package org.riguardo.mailbox.imap;

import com.icegreen.greenmail.store.StoredMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.contract.MailboxConnectorContract;

class ImapMailboxConnectorContractTest extends MailboxConnectorContract {

    private GreenMailBox box;

    @BeforeEach
    void start() throws Exception {
        box = new GreenMailBox();
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @Override
    protected MailboxConnector connector() {
        return new ImapMailboxConnector(GreenMailBox.SETTINGS);
    }

    @Override
    protected MailboxAccount account() {
        return box.account("studio", "INBOX");
    }

    @Override
    protected void add(String message) throws Exception {
        box.add("INBOX", message.replace("\r\n", "\n"));
    }

    @Override
    protected Object visible() throws Exception {
        List<StoredMessage> messages = box.folder("INBOX").getMessages();
        return messages.stream()
                .map(message -> message.getUid() + " " + message.getFlags().hashCode())
                .toList();
    }
}
