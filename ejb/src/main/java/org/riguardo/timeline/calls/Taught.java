package org.riguardo.timeline.calls;

import org.jspecify.annotations.Nullable;

/**
 * What came of saying whose a call is.
 *
 * @param id by which it can be undone
 * @param number that the client has from now on; null where the number was withheld or others have it
 * @param calls how many calls are the client's because of it
 */
public record Taught(String id, String clientId, @Nullable String number, int calls) {}
