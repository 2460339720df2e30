package org.riguardo.hosts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a service that may read clients is told of one, so that it knows which of its own that is; nothing of one that was erased. */
public final class ClientClaims {

    private ClientClaims() {}

    /** The claims {@code clientName, clientVatId, clientTaxCode, clientEmail}, as far as they are known. */
    public static Map<String, String> of(Handle handle, String firm, String client) {
        return handle.createQuery("select c.name, c.vat_id, c.tax_code, (select min(a.address) from client_address a"
                        + " where a.firm_id = c.firm_id and a.client_id = c.id) as address from client c"
                        + " where c.firm_id = :firm and c.id = :client"
                        + " and not exists (select 1 from client_erasure gone where gone.client_id = c.id)")
                .bind("firm", firm)
                .bind("client", client)
                .map((row, context) -> {
                    Map<String, String> claims = new LinkedHashMap<>();
                    put(claims, "clientName", row.getString("name"));
                    put(claims, "clientVatId", row.getString("vat_id"));
                    put(claims, "clientTaxCode", row.getString("tax_code"));
                    put(claims, "clientEmail", row.getString("address"));
                    return claims;
                })
                .findOne()
                .orElseGet(LinkedHashMap::new);
    }

    private static void put(Map<String, String> claims, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            claims.put(name, value);
        }
    }
}
