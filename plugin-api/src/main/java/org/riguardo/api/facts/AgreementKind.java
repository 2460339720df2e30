package org.riguardo.api.facts;

/**
 * What was agreed: a promise to pay, a deferral, or a plan of instalments.
 *
 * @since 1.0
 */
public enum AgreementKind {
    PROMISE,
    DEFERRAL,
    PLAN
}
