package org.riguardo.policy;

import java.util.List;
import java.util.function.Supplier;
import org.riguardo.api.decision.Sentence;

/** Something made the tone other than that of the step. */
record ToneChange(String rule, List<String> evidence, Supplier<Sentence> sentence) {}
