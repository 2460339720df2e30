package org.riguardo.plugins.events;

import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventListener;

/** A listener that is reached over the net: its failures are told by exceptions that a person may read, and it limits its own time. */
public interface Teller extends EventListener {

    /** Tells it, with the number of the attempt; an exception's message is shown to an administrator. */
    void tell(Event event, int attempt) throws NotTold;

    @Override
    default void on(Event event) throws NotTold {
        tell(event, 1);
    }

    /** It did not take it. */
    final class NotTold extends Exception {
        private static final long serialVersionUID = 1L;

        /** What an administrator is shown, in at most 300 characters; it holds nothing that the other side wrote. */
        public NotTold(String answer) {
            super(answer.length() > 300 ? answer.substring(0, 300) : answer);
        }
    }
}
