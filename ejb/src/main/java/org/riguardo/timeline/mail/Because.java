package org.riguardo.timeline.mail;

/**
 * One thing that speaks for a client.
 *
 * @param detail as {@link Reason} tells; empty when there is nothing to name
 */
public record Because(Reason reason, String detail) {}
