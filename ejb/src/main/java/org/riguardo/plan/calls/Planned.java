package org.riguardo.plan.calls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one call stands in the plan.
 *
 * @param day null for a call that waits without a day
 * @param place the how-manieth of the person's day, or of those that wait, from 1
 */
record Planned(DueCall call, @Nullable LocalDate day, int place, Worth worth) {}
