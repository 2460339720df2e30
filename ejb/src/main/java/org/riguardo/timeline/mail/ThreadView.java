package org.riguardo.timeline.mail;

import java.util.List;

/**
 * A conversation, oldest message first.
 *
 * @param id the conversation's id, which may differ from the one asked for when two proved to be one
 * @param subject the subject of its first message
 */
public record ThreadView(String id, String subject, List<MessageView> messages) {}
