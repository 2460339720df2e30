package org.riguardo.crm;

import jakarta.enterprise.inject.spi.CDI;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.crm.rest.MappingProblem;
import org.riguardo.crm.rest.RestConnector;
import org.riguardo.crm.rest.RestMapping;

/**
 * Reaches the customer system that the mapping file of a plugin without code describes.
 *
 * @param key of its module, by which accounts ask for it
 */
public record MappedConnector(String key, RestMapping mapping) implements CrmConnector {

    /**
     * For that file.
     *
     * @throws MappingProblem naming the field that is wrong
     */
    public static MappedConnector of(String key, String file) throws MappingProblem {
        return new MappedConnector(key, RestMapping.of(file));
    }

    @Override
    public CrmSession open(CrmAccount account) throws CrmException {
        CrmPlugin plugin = CDI.current().select(CrmPlugin.class).get();
        return RestConnector.of(key, plugin.http(), mapping).open(account);
    }
}
