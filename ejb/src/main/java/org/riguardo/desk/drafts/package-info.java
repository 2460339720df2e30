/** Mail to a client before it leaves: suggested in the right tone, edited by a person, handed to the outbox. */
@NullMarked
package org.riguardo.desk.drafts;

import org.jspecify.annotations.NullMarked;
