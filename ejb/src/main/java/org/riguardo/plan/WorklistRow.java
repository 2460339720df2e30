package org.riguardo.plan;

import java.math.BigDecimal;
import java.time.Instant;
import org.riguardo.api.decision.Decision;

/**
 * One client on the worklist, with the suggestion that is kept for it.
 *
 * @param owner the username of the person who looks after the client
 * @param overdue the sum of its overdue items net of credit notes
 * @param currency ISO 4217
 * @param decidedAt when the decision was made
 * @param policyVersion the version of the policy that made it; 0 is the policy as shipped
 * @param turn who acts, and what people said about when
 */
public record WorklistRow(
        String clientId,
        String clientName,
        String owner,
        BigDecimal overdue,
        String currency,
        Instant decidedAt,
        int policyVersion,
        Decision decision,
        Turn turn) {}
