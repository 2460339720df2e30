package org.riguardo.policy;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

/**
 * What is to be done about a client at one instant, without looking ahead: the cheap part of a decision, for replays.
 *
 * @param rule the step or gate that decided it
 * @param purpose null for {@code WAIT} and {@code NONE}
 * @param tone null for {@code WAIT}, {@code REFER} and {@code NONE}
 */
public record Judgement(Action action, @Nullable Purpose purpose, @Nullable Tone tone, GroupKey group, String rule) {}
