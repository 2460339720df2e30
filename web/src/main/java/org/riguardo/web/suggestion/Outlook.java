package org.riguardo.web.suggestion;

import org.riguardo.web.words.Moment;

/** How the suggestion reads from a moment on. */
public record Outlook(Moment at, String words) {}
