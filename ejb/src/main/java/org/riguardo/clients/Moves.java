package org.riguardo.clients;

import java.util.List;

/** The tables whose rows go with a client when it is merged; a test holds the list complete. */
final class Moves {

    /**
     * Tables that a merge leaves alone: kept decisions and the plan of calls are made anew, the audit log, who looked at what and what was erased are
     * never changed, what was put off or handed over stays so for the client of whom it was said, what
     * stands in a customer system is about whom it was written, what plugins were told is about whom it happened to, the rest is about merges.
     */
    static final List<String> LEFT_ALONE = List.of(
            "decision",
            "call_due",
            "plugin_effect",
            "call_pin",
            "planned_call",
            "audit_entry",
            "access_log",
            "client_erasure",
            "snooze",
            "hand_over",
            "crm_outgoing",
            "plugin_event",
            "event_delivery",
            "client_merge_item");

    /** Tables whose rows follow the rows of another one. */
    static final List<String> FOLLOWING = List.of("item_change", "item_known");

    private static final String ALWAYS = "1 = 1";

    private static final List<Move> ALL = List.of(
            new Move("payment", "id", ALWAYS),
            new Move(
                    "interaction",
                    "id",
                    "(t.message_id is null or t.withdrawn_at is not null or not exists (select 1 from interaction s"
                            + " where s.client_id = :to and s.message_id = t.message_id and s.withdrawn_at is null))"),
            new Move("agreement", "id", ALWAYS),
            new Move("limitation_act", "id", ALWAYS),
            new Move("client_case", "id", ALWAYS),
            new Move(
                    "client_worry",
                    "id",
                    "(t.over_on is not null or not exists (select 1 from client_worry s where s.client_id = :to"
                            + " and s.worry = t.worry and s.over_on is null))"),
            new Move("referral", "id", ALWAYS),
            new Move(
                    "client_flag",
                    "id",
                    "(t.lifted is not null or not exists (select 1 from client_flag s where s.client_id = :to"
                            + " and s.flag = t.flag and s.lifted is null))"),
            new Move(
                    "client_address",
                    "address",
                    "not exists (select 1 from client_address s where s.firm_id = t.firm_id and s.client_id = :to"
                            + " and s.address = t.address)"),
            new Move(
                    "client_phone",
                    "number",
                    "not exists (select 1 from client_phone s where s.firm_id = t.firm_id and s.client_id = :to"
                            + " and s.number = t.number)"),
            new Move(
                    "client_place",
                    "id",
                    "not exists (select 1 from client_place s where s.firm_id = t.firm_id and s.client_id = :to)"),
            new Move("contact_entry", "id", ALWAYS),
            new Move("host_client", "id", ALWAYS),
            new Move(
                    "plugin_hold",
                    "id",
                    "not exists (select 1 from plugin_hold s where s.client_id = :to and s.plugin_key = t.plugin_key"
                            + " and s.module_key = t.module_key)"),
            new Move("mail_message", "id", ALWAYS),
            new Move("mail_assignment", "id", ALWAYS),
            new Move("phone_call", "id", ALWAYS),
            new Move("phone_teaching", "id", ALWAYS),
            new Move("talk_answer", "id", ALWAYS),
            new Move("crm_contact", "id", ALWAYS),
            new Move("crm_activity", "id", ALWAYS),
            new Move("crm_conflict", "id", ALWAYS),
            new Move("draft", "id", ALWAYS),
            new Move("outbox_mail", "id", ALWAYS),
            new Move(
                    "client_domain",
                    "domain",
                    "not exists (select 1 from client_domain s where s.firm_id = t.firm_id and s.client_id = :to"
                            + " and s.domain = t.domain)"),
            new Move("document", "id", ALWAYS),
            new Move(
                    "item",
                    "id",
                    "not exists (select 1 from client_merge_item a where a.merge_id = :merge and a.item_id = t.id)"));

    private Moves() {}

    /**
     * The rows of one table.
     *
     * @param key tells the rows of one client from each other
     * @param condition which rows go; the others would say the same thing twice and stay behind
     */
    record Move(String table, String key, String condition) {}

    static List<Move> all() {
        return ALL;
    }
}
