package org.riguardo.web.suggestion;

import java.util.List;

/**
 * A decision in words, with all its reasons.
 *
 * @param group the name of the client's group
 * @param groupReason why it is in that group
 * @param care a money email is held back after a supportive contact
 */
public record Suggestion(
        Line line,
        List<ChannelState> channels,
        String group,
        String groupReason,
        boolean care,
        List<Gate> gates,
        List<Note> steps,
        List<Note> alerts,
        List<Outlook> outlook) {}
