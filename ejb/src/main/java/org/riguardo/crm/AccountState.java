package org.riguardo.crm;

/** Where an account of a customer system stands. */
public enum AccountState {
    /** Nothing of it was kept yet: somebody must look at what would come and confirm it. */
    SETUP,
    ON,
    PAUSED
}
