package org.riguardo.ledger;

import org.riguardo.exports.Part;

/**
 * A part of a file as it is booked together with others.
 *
 * @param importId of the file
 */
record Piece(String importId, Part part) {}
