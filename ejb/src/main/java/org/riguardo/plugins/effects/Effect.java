package org.riguardo.plugins.effects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule did, all clients together.
 *
 * @param rule its name in the reasons of a decision: {@code plugin:module}, or the name alone for one of the product
 * @param closedNow of how many clients it keeps a gate closed now
 * @param clients of how many it ever did
 * @param times how often a gate went from open to closed by it
 * @param mails how often a mail was kept back by it
 * @param since when it was first noticed
 * @param last when it last closed a gate or kept a mail back; null when it never did
 */
public record Effect(
        String rule, int closedNow, int clients, int times, int mails, Instant since, @Nullable Instant last) {}
