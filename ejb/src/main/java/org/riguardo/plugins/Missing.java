package org.riguardo.plugins;

import java.time.Instant;
import org.riguardo.api.decision.Sentence;

/**
 * A plugin that a firm has on and that is not there: the firm's sending waits until it is back or switched off.
 *
 * @param name as its descriptor said when it was there last
 * @param since when it was switched or set last
 */
public record Missing(String plugin, Sentence name, String version, Carrier carrier, Instant since) {}
