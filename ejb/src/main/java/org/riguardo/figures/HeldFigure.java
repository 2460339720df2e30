package org.riguardo.figures;

/**
 * How many clients a rule keeps from being written to about money now, while something of theirs is overdue.
 *
 * @param rule the name of the gate
 */
public record HeldFigure(String rule, int clients) {}
