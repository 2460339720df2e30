package org.riguardo.policy.gates;

import java.util.List;
import org.riguardo.api.rule.ContactRule;

/** The rules that the policy comes with, in the order in which the policy's page and the trace list them. */
public final class BuiltIn {

    private static final List<ContactRule> RULES = List.of(
            new EmergencyStop(),
            new StopList(),
            new NothingOverdue(),
            new UnansweredMessage(),
            new SupportiveContact(),
            new BreathingSpace(),
            new RecentConversation(),
            new PendingSignal(),
            new AgreementRunning(),
            new DisputedItem(),
            new PaidClaim(),
            new StaleLedger(),
            new Frequency(),
            new InHardship(),
            new OpenCase(),
            new Unreachable(),
            new OutOfOffice(),
            new RecentPayment(),
            new NoAnswer(),
            new QuietTime());

    private BuiltIn() {}

    /** All of them. */
    public static List<ContactRule> rules() {
        return RULES;
    }
}
