package org.riguardo.web.suggestion;

import java.util.List;

/** Something to know beside the suggestion, with what it rests on. */
public record Note(String rule, String sentence, List<Evidence> evidence) {}
