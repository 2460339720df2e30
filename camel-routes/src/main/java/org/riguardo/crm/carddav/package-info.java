/** Address books and calendars on a server: CardDAV (RFC 6352) and CalDAV (RFC 4791), kept in step by sync-collection (RFC 6578) or by ETags. */
@NullMarked
package org.riguardo.crm.carddav;

import org.jspecify.annotations.NullMarked;
