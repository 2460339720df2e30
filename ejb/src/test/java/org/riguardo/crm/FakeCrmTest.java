package org.riguardo.crm;

import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.contract.CrmConnectorContract;
import org.riguardo.api.crm.contract.CrmSystem;

class FakeCrmTest extends CrmConnectorContract {

    private final FakeCrm fake = new FakeCrm();

    @Override
    protected CrmConnector connector() {
        return fake;
    }

    @Override
    protected CrmSystem system() {
        return fake;
    }
}
