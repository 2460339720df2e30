/** The one door to the database: schema, connection, and how rows become records. */
@NullMarked
package org.riguardo.db;

import org.jspecify.annotations.NullMarked;
