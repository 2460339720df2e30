/**
 * Keeps passwords and tokens of a firm encrypted: AES-256-GCM, by a key that is not in the database, bound to the row that
 * they belong to.
 */
@NullMarked
package org.riguardo.secrets;

import org.jspecify.annotations.NullMarked;
