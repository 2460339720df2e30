package org.riguardo.timeline.meaning;

import java.time.LocalDate;
import java.util.List;

/**
 * What the note of a logged contact is understood to say.
 *
 * @param day the day of the contact in the firm's zone, from which relative dates are counted
 */
public record NoteMeaning(String contactId, String clientId, LocalDate day, String note, List<FindingView> findings) {}
