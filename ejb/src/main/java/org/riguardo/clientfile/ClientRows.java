package org.riguardo.clientfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.Client.Reachable;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.firm.Firm;

/** The clients themselves with their flags, newest referral and ways to be reached. */
final class ClientRows {

    private final Handle handle;
    private final Firm firm;
    private final List<String> ids;

    ClientRows(Handle handle, Firm firm, List<String> ids) {
        this.handle = handle;
        this.firm = firm;
        this.ids = ids;
    }

    Map<String, Client> load() {
        Map<String, List<FlagSet>> flags = flags();
        Map<String, Referral> referrals = referrals();
        Set<String> withAddress = withAddress();
        Map<String, Client> clients = new TreeMap<>();
        query("select id, name, since, owner, partner, fixed_group, language, phone, hardship_cleared from client"
                        + " where firm_id = :firm and merged_into is null and id in (<ids>)")
                .map((row, context) -> client(row, flags, referrals, withAddress))
                .forEach(client -> clients.put(client.id(), client));
        return clients;
    }

    private Client client(
            ResultSet row, Map<String, List<FlagSet>> flags, Map<String, Referral> referrals, Set<String> withAddress)
            throws SQLException {
        String id = row.getString("id");
        String phone = row.getString("phone");
        String partner = row.getString("partner");
        return new Client(
                id,
                row.getString("name"),
                FactRows.day(row, "since"),
                row.getString("owner"),
                partner == null ? firm.defaultPartner() : partner,
                group(row.getString("fixed_group")),
                row.getString("language"),
                new Reachable(withAddress.contains(id), phone != null && !phone.isBlank()),
                flags.getOrDefault(id, List.of()),
                FactRows.day(row, "hardship_cleared"),
                referrals.get(id));
    }

    private Map<String, List<FlagSet>> flags() {
        Map<String, List<FlagSet>> flags = new HashMap<>();
        query("select client_id, flag, since from client_flag where client_id" + FactRows.OURS
                        + " and lifted is null order by since, id")
                .map((row, context) -> flags.computeIfAbsent(row.getString("client_id"), key -> new ArrayList<>())
                        .add(new FlagSet(Flag.valueOf(row.getString("flag")), FactRows.day(row, "since"))))
                .list();
        return flags;
    }

    private Map<String, Referral> referrals() {
        Map<String, Referral> newest = new HashMap<>();
        query("select client_id, on_day, until_day, decided from referral where client_id" + FactRows.OURS
                        + " order by on_day, id")
                .map((row, context) -> newest.put(
                        row.getString("client_id"),
                        new Referral(
                                FactRows.day(row, "on_day"),
                                FactRows.day(row, "until_day"),
                                FactRows.day(row, "decided"))))
                .list();
        return newest;
    }

    private Set<String> withAddress() {
        return new HashSet<>(
                query("select distinct client_id from client_address where refused_at is null and client_id"
                                + FactRows.OURS)
                        .mapTo(String.class)
                        .list());
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm.id()).bindList("ids", ids);
    }

    private static @Nullable GroupKey group(@Nullable String name) {
        return name == null ? null : GroupKey.valueOf(name);
    }
}
