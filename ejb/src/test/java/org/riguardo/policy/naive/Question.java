package org.riguardo.policy.naive;

import java.time.Instant;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.PolicySettings;

/** A generated client file, with the settings and the instant to decide at. */
public record Question(ClientFile file, PolicySettings settings, Instant now) {}
