package org.riguardo.mailboxes.guess;

import java.util.List;

/** Asks the domain name system. */
@FunctionalInterface
interface NameServer {

    /** The records of that name and type, such as {@code MX}; none when there are none, or nobody answers in time. */
    List<String> records(String name, String type);
}
