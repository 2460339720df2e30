package org.riguardo.api.mailbox.contract;

import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.RawMessage;
import org.riguardo.api.mailbox.UidRanges;
import org.riguardo.api.mailbox.Watermark;

/** Everything that a session hands over. */
final class Reading implements MessageSink {

    final List<RawMessage> messages = new ArrayList<>();
    final List<FolderState> states = new ArrayList<>();

    @Override
    public void accept(RawMessage message) {
        messages.add(message);
    }

    @Override
    public void folder(FolderState state) {
        states.add(state);
    }

    /** What is known of the folder at the end. */
    Watermark end() {
        return states.get(states.size() - 1).known();
    }

    /** The folder of these messages with something else known of it. */
    Watermark mark(UidRanges known) {
        Watermark end = end();
        return new Watermark(end.folder(), end.uidValidity(), known, end.landmark());
    }
}
