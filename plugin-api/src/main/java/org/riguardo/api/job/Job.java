package org.riguardo.api.job;

/**
 * Work that is done at its times: the module type {@code job}. The descriptor says when: {@code every} five minutes or more, as an ISO 8601 duration, or
 * {@code at} a time of day. One run at a time for each firm, none while the one before lasts.
 *
 * @since 1.0
 */
public interface Job {

    /**
     * Does it once, within ten minutes; its thread is interrupted then.
     *
     * @throws Exception when it failed: it is run again at its next time, and switched off after five failures in a row
     */
    void run() throws Exception;
}
