package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.api.mailbox.Secret;

/** People who work in Odoo: a call that is logged is a done activity of the type call. */
record OdooSystem(OdooServer server) implements CrmSystem {

    @Override
    public CrmAccount account() {
        return new CrmAccount(
                "odoo", "odoo", server.uri(), "giulia", Secret.of(OdooServer.KEY), Map.of("database", "studio"));
    }

    @Override
    public String add(CrmContact contact) {
        return Long.toString(server.add("res.partner", values(contact)));
    }

    @Override
    public void change(String id, CrmContact contact) {
        server.change("res.partner", Long.parseLong(id), values(contact));
    }

    private static Map<String, JsonValue> values(CrmContact contact) {
        return Map.of(
                "name", Json.createValue(contact.name()),
                "is_company", JsonValue.TRUE,
                "email", Json.createValue(contact.emails().get(0)),
                "phone", Json.createValue(contact.phones().get(0)));
    }

    @Override
    public void removeContact(String id) {
        server.change("res.partner", Long.parseLong(id), Map.of("active", JsonValue.FALSE));
    }

    @Override
    public String add(CrmActivity activity) {
        return "mail.message/" + server.add("mail.message", values(activity));
    }

    @Override
    public void change(String id, CrmActivity activity) {
        int slash = id.indexOf('/');
        String model = id.substring(0, slash);
        String field = model.equals("mail.message") ? "body" : model.equals("mail.activity") ? "note" : "description";
        server.change(
                model, Long.parseLong(id.substring(slash + 1)), Map.of(field, Json.createValue(html(activity.text()))));
    }

    private static Map<String, JsonValue> values(CrmActivity activity) {
        Map<String, JsonValue> values = new HashMap<>();
        values.put("model", Json.createValue("res.partner"));
        values.put("message_type", Json.createValue("comment"));
        values.put("res_id", Json.createValue(Long.parseLong(activity.contactId())));
        values.put("subject", Json.createValue(activity.subject()));
        values.put("body", Json.createValue(html(activity.text())));
        values.put("date", Json.createValue(OdooRecord.written(activity.at())));
        values.put("message_id", Json.createValue("<123.openerp-1@odoo>"));
        if (activity.kind() == CrmActivity.Kind.CALL) {
            values.put("mail_activity_type_id", OdooServer.pair(104, "Call"));
        }
        return values;
    }

    private static String html(String text) {
        return "<div>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>") + "</div>";
    }

    @Override
    public void removeActivity(String id) {
        server.unlink("mail.message", Long.parseLong(id.substring(id.indexOf('/') + 1)));
    }

    @Override
    public boolean forgetCursors() {
        return false;
    }

    @Override
    public boolean loseNextAnswer() {
        server.loseNextAnswer();
        return true;
    }
}
