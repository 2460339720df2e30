package org.riguardo.api.crm;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer system while one is signed in; of one thread. Nothing that it returns is trusted: the host checks it.
 *
 * @since 1.0
 */
public interface CrmSession extends AutoCloseable {

    /** What this system can take and give. */
    enum Ability {
        READ_CONTACTS,
        WRITE_CONTACTS,
        READ_ACTIVITIES,
        WRITE_ACTIVITIES
    }

    /** What the system behind this account can do. */
    Set<Ability> abilities();

    /** The kinds of activities that it takes; others are never handed to {@link #write(CrmActivity)}. */
    default Set<CrmActivity.Kind> kinds() {
        return EnumSet.allOf(CrmActivity.Kind.class);
    }

    /**
     * What has changed among people and organisations since {@code cursor}.
     *
     * @param cursor of the page before; null for everything from the beginning. A cursor that the system no longer knows begins anew, which the page says
     */
    CrmPage<CrmContact> contacts(@Nullable String cursor) throws CrmException;

    /** What has changed among calls, meetings and notes since {@code cursor}, as above; nothing where {@link Ability#READ_ACTIVITIES} is not there. */
    default CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException {
        return new CrmPage<>(List.of(), List.of(), false, "", false);
    }

    /**
     * Writes a contact that the system has. Never asked where {@link Ability#WRITE_CONTACTS} is not there.
     *
     * @return where it is now, with the version that reading it again tells
     * @throws CrmException with {@link CrmException.Reason#CONFLICT} when it has another version by now, {@link CrmException.Reason#GONE} when it is not there
     *     any more; nothing is written then
     */
    default CrmPlace write(CrmContact contact) throws CrmException {
        throw new UnsupportedOperationException("WRITE_CONTACTS");
    }

    /**
     * Writes an activity: a new one when {@link CrmActivity#place} is null, else in place of that version. A new one whose {@code uid} the system already has is
     * not written twice; its place is returned. Never asked where {@link Ability#WRITE_ACTIVITIES} is not there.
     *
     * @return where it is now, with the version that reading it again tells
     * @throws CrmException with {@link CrmException.Reason#CONFLICT} or {@link CrmException.Reason#GONE} as above
     */
    default CrmPlace write(CrmActivity activity) throws CrmException {
        throw new UnsupportedOperationException("WRITE_ACTIVITIES");
    }

    /** Ends the connection, where there is one. */
    @Override
    default void close() {}
}
