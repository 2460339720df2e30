package org.riguardo.api.crm;

/**
 * Reaches customer systems of one kind: the module type {@code crm-connector}. It carries and decides nothing: which side owns a field, and what is doubled, the
 * host says. It keeps nothing between two sessions and passes {@code CrmConnectorContract}.
 *
 * @since 1.0
 */
public interface CrmConnector {

    /** The name by which an account asks for it, such as {@code carddav}. */
    String key();

    /**
     * Signs in.
     *
     * @throws CrmException when the system cannot be reached, with what to do about it
     */
    CrmSession open(CrmAccount account) throws CrmException;
}
