package org.riguardo.json;

import java.time.Instant;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.policy.PolicySettings;

/** What a caller asks the policy to decide about, without storing anything. */
public record Evaluation(ClientFile file, PolicySettings settings, Instant now) {}
