package org.riguardo.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/** Keeps mail in memory, and can be told to refuse it. */
final class MemoryIntake implements MailIntake {

    final List<Long> aside = new ArrayList<>();
    volatile long refused = -1;
    volatile boolean away;

    private final Map<String, List<Long>> kept = new HashMap<>();
    private final Map<String, UidRanges> known = new HashMap<>();
    private final Map<String, List<@Nullable MailboxException>> problems = new HashMap<>();
    private final Map<String, String> connectors = new HashMap<>();
    private List<String> keys;

    MemoryIntake(String... accounts) {
        keys = List.of(accounts);
    }

    synchronized void has(String... accounts) {
        keys = List.of(accounts);
    }

    synchronized void connectorOf(String account, String connector) {
        connectors.put(account, connector);
    }

    synchronized List<Long> kept(String account) {
        return List.copyOf(kept.getOrDefault(account, List.of()));
    }

    synchronized List<@Nullable MailboxException> problems(String account) {
        return new ArrayList<>(problems.getOrDefault(account, List.of()));
    }

    void awaitPolled(String account, int times) {
        Waiting.until(() -> problems(account).size() >= times);
    }

    @Override
    public synchronized List<MailboxAccount> accounts() {
        return keys.stream()
                .map(key -> new MailboxAccount(
                        key,
                        connectors.getOrDefault(key, "box"),
                        "h",
                        1,
                        MailboxAccount.Security.NONE,
                        "u",
                        Credential.password("p"),
                        List.of("INBOX"),
                        Set.of()))
                .toList();
    }

    @Override
    public synchronized List<Watermark> watermarks(String account) {
        return List.of(new Watermark("INBOX", 1, known.getOrDefault(account, UidRanges.NONE), null));
    }

    @Override
    public synchronized void take(String account, List<IncomingMail> mails) {
        if (away || mails.stream().anyMatch(mail -> mail.at().uid() == refused)) {
            throw new IllegalStateException("not kept");
        }
        for (IncomingMail mail : mails) {
            kept.computeIfAbsent(account, key -> new ArrayList<>())
                    .add(mail.at().uid());
            cover(account, mail);
        }
    }

    @Override
    public synchronized void setAside(String account, IncomingMail mail, String reason) {
        if (away) {
            throw new IllegalStateException("not kept");
        }
        aside.add(mail.at().uid());
        cover(account, mail);
    }

    private void cover(String account, IncomingMail mail) {
        known.merge(
                account,
                UidRanges.of(mail.at().covers()),
                (before, more) -> before.plus(mail.at().covers()));
    }

    @Override
    public synchronized void folder(String account, FolderState state) {
        known.put(account, state.known().known());
    }

    @Override
    public void renamed(String account, String from, String to) {
        throw new AssertionError("nothing is renamed");
    }

    @Override
    public synchronized void polled(String account, @Nullable MailboxException problem) {
        problems.computeIfAbsent(account, key -> new ArrayList<>()).add(problem);
    }
}
