package org.riguardo.ledger;

/**
 * One document of a file on its way into the ledger.
 *
 * @param place among all that are booked together, from 1; below zero for one that only stands for what the file before said
 * @param print its {@link Fingerprint}
 */
record Row(String importId, int place, long print) {}
