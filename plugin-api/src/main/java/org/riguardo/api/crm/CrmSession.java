package org.riguardo.api.crm;

import java.util.EnumSet;
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

    /** What has changed among calls, meetings and notes since {@code cursor}, as above. */
    CrmPage<CrmActivity> activities(@Nullable String cursor) throws CrmException;

    /**
     * Writes a contact that the system has.
     *
     * @return where it is now, with the version that reading it again tells
     * @throws CrmException with {@link CrmException.Reason#CONFLICT} when it has another version by now, {@link CrmException.Reason#GONE} when it is not there
     *     any more; nothing is written then
     */
    CrmPlace write(CrmContact contact) throws CrmException;

    /**
     * Writes an activity: a new one when {@link CrmActivity#place} is null, else in place of that version. A new one whose {@code uid} the system already has is
     * not written twice; its place is returned.
     *
     * @return where it is now, with the version that reading it again tells
     * @throws CrmException with {@link CrmException.Reason#CONFLICT} or {@link CrmException.Reason#GONE} as above
     */
    CrmPlace write(CrmActivity activity) throws CrmException;

    @Override
    void close();
}
