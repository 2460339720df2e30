/** What the connectors to customer systems share: one way to send, one way to say what went wrong, bounded JSON. */
@NullMarked
package org.riguardo.crm.wire;

import org.jspecify.annotations.NullMarked;
