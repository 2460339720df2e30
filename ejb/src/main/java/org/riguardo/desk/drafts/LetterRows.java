package org.riguardo.desk.drafts;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.tone.Form;

/** What letters to a client need of the rows of one firm beside the client's file. */
final class LetterRows {

    private final Handle handle;
    private final String firm;

    LetterRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The client's addresses: the preferred one first, certified ones last. */
    List<Recipient> recipients(String client) {
        return handle.createQuery("select address, kind, preferred, not_money, refused_at from client_address"
                        + " where firm_id = :firm and client_id = :client"
                        + " order by preferred desc, case when kind = 'PEC' then 1 else 0 end, address")
                .bind("firm", firm)
                .bind("client", client)
                .map((row, context) -> new Recipient(
                        row.getString("address"),
                        "PEC".equals(row.getString("kind")),
                        row.getBoolean("preferred"),
                        row.getBoolean("not_money"),
                        row.getObject("refused_at") != null))
                .list();
    }

    Optional<String> taxCode(String client) {
        return handle.createQuery("select tax_code from client where firm_id = :firm and id = :client")
                .bind("firm", firm)
                .bind("client", client)
                .mapTo(String.class)
                .findOne();
    }

    /** The form set on the client. */
    @Nullable
    Form form(String client) {
        return handle.createQuery("select form from client where firm_id = :firm and id = :client")
                .bind("firm", firm)
                .bind("client", client)
                .map((row, context) -> Optional.ofNullable(row.getString("form")))
                .findOne()
                .flatMap(form -> form)
                .map(Form::valueOf)
                .orElse(null);
    }

    WritingSetting setting() {
        return handle.createQuery("select form, iban from writing_setting where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(WritingSetting.class)
                .findOne()
                .orElse(WritingSetting.STANDARD);
    }

    /** The name that whoever writes from that address gave last. */
    @Nullable
    String nameOf(String client, String address) {
        return handle.createQuery("select from_name from mail_message where firm_id = :firm and client_id = :client"
                        + " and direction = 'IN' and from_address = :address and from_name is not null"
                        + " order by sent_at desc limit 1")
                .bind("firm", firm)
                .bind("client", client)
                .bind("address", address)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** The message that is a contact; empty for a contact that is none. */
    Optional<String> messageOf(String interaction) {
        return handle.createQuery(
                        "select message_id from interaction where firm_id = :firm and id = :id and message_id is not null")
                .bind("firm", firm)
                .bind("id", interaction)
                .mapTo(String.class)
                .findOne();
    }
}
