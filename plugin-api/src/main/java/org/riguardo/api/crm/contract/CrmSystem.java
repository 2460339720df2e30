package org.riguardo.api.crm.contract;

import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;

/**
 * The system behind a connector under test, as the people see it who work in it; it never goes through the connector.
 *
 * @since 1.0
 */
public interface CrmSystem {

    /** An account that may do everything; its secret is right. */
    CrmAccount account();

    /** Makes a contact as that system's people do, whatever its place says; returns the id that contacts read have. */
    String add(CrmContact contact) throws Exception;

    /** Changes a contact as that system's people do. */
    void change(String id, CrmContact contact) throws Exception;

    /** Removes a contact. */
    void removeContact(String id) throws Exception;

    /** Makes an activity as that system's people do, whatever its place and {@code uid} say; returns the id that activities read have. */
    String add(CrmActivity activity) throws Exception;

    /** Changes an activity as that system's people do. */
    void change(String id, CrmActivity activity) throws Exception;

    /** Removes an activity. */
    void removeActivity(String id) throws Exception;

    /** Makes every cursor that was handed out unknown; returns false where that cannot come about. */
    boolean forgetCursors() throws Exception;

    /** Has the next write do its work and then lose the answer; returns false where that cannot be made so. */
    boolean loseNextAnswer() throws Exception;
}
