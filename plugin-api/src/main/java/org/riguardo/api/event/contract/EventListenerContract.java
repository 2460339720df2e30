package org.riguardo.api.event.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.plugin.contract.ContextOf;

/**
 * The promises of every {@link EventListener}: what is told twice counts once, also after a restart; nothing is kept of a client that was erased; an event that says
 * little is no failure.
 *
 * @since 1.0
 */
public abstract class EventListenerContract {

    private static final Duration TIME = Duration.ofSeconds(10);

    /** A listener with these rows, made anew each time, as after a restart. */
    protected abstract EventListener listener(PluginContext context);

    /** Something that it is told and keeps, about one client. */
    protected abstract Event event();

    /** What a listener with these rows knows of a client, in a form that can be compared; the same as of a stranger when it knows nothing. */
    protected abstract Object known(PluginContext context, String clientId);

    /** The context of each test; another one where the listener needs settings. */
    protected PluginContext context() {
        return ContextOf.with();
    }

    @Test
    void whatIsToldTwiceCountsOnceAlsoAfterARestart() throws Exception {
        PluginContext context = context();
        EventListener listener = listener(context);
        listener.on(event());
        Object once = known(context, client());
        listener.on(event());
        assertEquals(once, known(context, client()));
        listener(context).on(event());
        assertEquals(once, known(context, client()));
    }

    @Test
    void nothingIsKeptOfAClientThatWasErased() throws Exception {
        PluginContext context = context();
        EventListener listener = listener(context);
        listener.on(event());
        listener.on(new Event("erased", EventType.CLIENT_ERASED, Instant.EPOCH, client(), Map.of()));
        assertEquals(known(context(), client()), known(context, client()));
    }

    @Test
    void whatSaysLittleIsNoFailureAndTakesNoTime() {
        for (EventType type : EventType.values()) {
            Event bare = new Event("bare-" + type.key(), type, Instant.EPOCH, null, Map.of());
            assertTimeout(TIME, () -> listener(context()).on(bare), type.key());
        }
    }

    private String client() {
        return Objects.requireNonNull(event().clientId(), "the event is about no client");
    }
}
