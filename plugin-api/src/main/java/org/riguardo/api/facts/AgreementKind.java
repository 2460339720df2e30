package org.riguardo.api.facts;

/** What was agreed: a promise to pay, a deferral, or a plan of instalments. */
public enum AgreementKind {
    PROMISE,
    DEFERRAL,
    PLAN
}
