package org.riguardo.exports;

/** A file that arrived and was read to its end, ready to be booked. */
public record Arrived(Arrival arrival, FileReading.Read reading) {}
