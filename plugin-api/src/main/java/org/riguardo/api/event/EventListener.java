package org.riguardo.api.event;

/**
 * Is told what happened: the module type {@code event-listener}. The descriptor names the events.
 *
 * @since 1.0
 */
public interface EventListener {

    /**
     * Called after what happened was stored, in the order of what happened to one client, at least once: whoever must not do a thing twice keeps
     * {@link Event#id}. It has ten seconds.
     *
     * @throws Exception when it could not be taken: it is told again later, ever more rarely, for three days
     */
    void on(Event event) throws Exception;
}
