/** Who the clients are and how they are reached: contacts joined to clients, duplicates found, merged and taken apart again. */
@NullMarked
package org.riguardo.clients;

import org.jspecify.annotations.NullMarked;
