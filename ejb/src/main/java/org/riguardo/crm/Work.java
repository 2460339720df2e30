package org.riguardo.crm;

import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Where a run stores what it learns: each piece of work is one transaction, stored whole or not at all. */
interface Work {

    /** Does a piece of work in a transaction of its own. */
    <T> T call(Function<Handle, T> work);

    /** Decides anew about these clients, within that transaction. */
    void touched(String firm, Set<String> clients);
}
