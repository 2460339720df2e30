package org.riguardo.api.plugin;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of modules that a plugin may have, each with one interface; a descriptor names them in small letters, such as {@code contact-rule}.
 *
 * @since 1.0
 */
public enum ModuleType {
    /** Closes gates and softens tones: {@link org.riguardo.api.rule.ContactRule}. */
    CONTACT_RULE,
    /** Reads files into the ledger: {@link org.riguardo.api.exports.ExportFormat}. */
    EXPORT_FORMAT,
    /** Reaches mailboxes of one kind: {@link org.riguardo.api.mailbox.MailboxConnector}. */
    MAILBOX_CONNECTOR,
    /** Reaches customer systems of one kind: {@link org.riguardo.api.crm.CrmConnector}. */
    CRM_CONNECTOR,
    /** Texts of one language: {@link org.riguardo.api.tone.TonePack}. */
    TONE_PACK,
    /** A link in a page: {@link org.riguardo.api.web.WebItem}. */
    WEB_ITEM,
    /** A part of a page: {@link org.riguardo.api.web.WebPanel}. */
    WEB_PANEL,
    /** Is told what happened: {@link org.riguardo.api.event.EventListener}; for a remote plugin a webhook. */
    EVENT_LISTENER,
    /** Is run at its times: {@link org.riguardo.api.job.Job}. */
    JOB,
    /** Words by which messages and notes are understood; a file, no code. */
    LEXICON,
    /** Values of the policy that a firm may take over; a file, no code. */
    POLICY_PRESET,
    /** Which column of a table is what; a file, no code. */
    EXPORT_MAPPING;

    /** Its name in a descriptor, such as {@code contact-rule}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of that name in a descriptor; empty when there is none. */
    public static Optional<ModuleType> of(String key) {
        for (ModuleType type : values()) {
            if (type.key().equals(key)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
