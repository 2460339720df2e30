package org.riguardo.mailboxes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxFolder;

/**
 * How trying an account out ended.
 *
 * @param folders what the mailbox holds, those that cannot hold messages left out; none when it could not be reached
 * @param problem why it cannot be reached and what to do; null when it can
 */
public record Trial(List<MailboxFolder> folders, @Nullable Sentence problem) {

    /** The folders that are mostly wanted: the inbox and what was sent. */
    public List<String> usual() {
        return folders.stream()
                .filter(folder -> folder.sent() || folder.name().equalsIgnoreCase("INBOX"))
                .map(MailboxFolder::name)
                .toList();
    }
}
