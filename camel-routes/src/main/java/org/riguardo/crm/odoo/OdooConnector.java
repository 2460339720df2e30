package org.riguardo.crm.odoo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmConnector;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmSession;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.http.GuardedHttp;

/**
 * Reaches Odoo by JSON-RPC with a user and its API key; the option {@code database} names the database. It keeps nothing, and nothing that it writes invites or
 * mails anybody.
 */
public final class OdooConnector implements CrmConnector {

    private final GuardedHttp http;
    private final Clock clock;
    private final ZoneId zone;

    public OdooConnector(GuardedHttp http, Clock clock, ZoneId zone) {
        this.http = http;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String key() {
        return "odoo";
    }

    @Override
    public CrmSession open(CrmAccount account) throws CrmException {
        return new OdooSession(OdooRpc.of(CrmHttp.of(http, account, Map.of()), account), clock, zone);
    }
}
