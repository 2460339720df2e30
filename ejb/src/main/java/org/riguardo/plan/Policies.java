package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.riguardo.policy.PolicySettings;

/** The versions of a firm's policy; version 0 is the policy as shipped. */
@ApplicationScoped
public class Policies {

    /** The version in force. */
    public Version current(String firm) {
        return new Version(0, PolicySettings.defaults());
    }

    /** A policy and its number within the firm. */
    public record Version(int number, PolicySettings settings) {}
}
