package org.riguardo.crm;

/** The two sides. */
public enum Owner {
    CRM,
    RIGUARDO
}
