package org.riguardo.policy.naive;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.naive.NaivePolicy.Done;

/** What is to be done at one instant, or at the next office hour, read naively and without looking ahead. */
public record NaiveJudgement(Action action, Purpose purpose, Tone tone, GroupKey group) {

    /** Judges the file at that instant. */
    public static NaiveJudgement of(ClientFile file, PolicySettings policy, Instant instant) {
        ZonedDateTime now = instant.atZone(policy.zone());
        NaiveCalendar cal = new NaiveCalendar(policy);
        ZonedDateTime q = cal.q(now);
        NaivePolicy at = new NaivePolicy(file, policy, cal, now, q, q);
        Done done = at.decide();
        return new NaiveJudgement(done.action(), done.purpose(), done.tone(), at.group());
    }
}
