package org.riguardo.crm.carddav;

import java.net.URI;
import java.util.List;
import org.riguardo.api.crm.CrmException;

/**
 * An address book or a calendar.
 *
 * @param components the kinds of entries that a calendar takes, such as {@code VEVENT}; empty when it does not say
 * @param sync whether it tells changes by RFC 6578
 */
record DavCollection(URI uri, Kind kind, List<String> components, boolean sync) {

    enum Kind {
        BOOK("A:addressbook", "A:address-data", "address-data"),
        CALENDAR("C:calendar", "C:calendar-data", "calendar-data");

        private final String prefix;
        private final String data;
        private final String dataName;

        Kind(String prefix, String data, String dataName) {
            this.prefix = prefix;
            this.data = data;
            this.dataName = dataName;
        }

        String prefix() {
            return prefix;
        }

        String data() {
            return data;
        }

        String dataName() {
            return dataName;
        }
    }

    /** By what it goes in cursors. */
    String key() throws CrmException {
        return DavClient.id(uri);
    }

    boolean takes(String component) {
        return components.isEmpty() || components.contains(component);
    }
}
