package org.riguardo.timeline.mail;

/**
 * What undoing an assignment would do.
 *
 * @param messages how many messages would leave the client
 * @param waiting how many of these a person would be asked about again; the others go to other clients or wait for nobody
 */
public record UndoPreview(int messages, int waiting) {}
