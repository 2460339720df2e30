package org.riguardo.ledger;

/**
 * One document of a file on its way into the ledger.
 *
 * @param place among all that are booked together, from 1
 */
record Row(String importId, int place) {}
