package org.riguardo.plan;

/** How many clients stand on each tab of the worklist. */
public record WorklistCounts(int toDo, int onHold, int quiet) {}
