package org.riguardo.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;

/** Writes a client file in the form in which it can be read again. */
final class ClientFileWriter {

    private final ZoneId zone;

    private ClientFileWriter(ZoneId zone) {
        this.zone = zone;
    }

    static JsonObject write(ClientFile file, ZoneId zone) {
        return new ClientFileWriter(zone).file(file);
    }

    private JsonObject file(ClientFile file) {
        return object().put("client", client(file.client()))
                .put("ledgerDay", file.ledgerDay())
                .objects("items", file.items(), this::item)
                .objects("settled", file.settled(), settled -> object().put("id", settled.id())
                        .put("number", settled.number())
                        .put("due", settled.due())
                        .put("paid", settled.paid()))
                .objects("payments", file.payments(), payment -> object().put("id", payment.id())
                        .put("on", payment.on())
                        .put("amount", payment.amount().toPlainString())
                        .put("currency", payment.currency())
                        .texts("items", payment.items()))
                .objects("interactions", file.interactions(), this::interaction)
                .objects("agreements", file.agreements(), this::agreement)
                .objects("cases", file.cases(), work -> object().put("id", work.id())
                        .put("title", work.title())
                        .put("delicate", work.delicate())
                        .put("opened", work.opened())
                        .put("closed", work.closed()))
                .build();
    }

    private JsonObject client(Client client) {
        return object().put("id", client.id())
                .put("name", client.name())
                .put("since", client.since())
                .put("owner", client.owner())
                .put("partner", client.partner())
                .put("group", client.group() == null ? null : client.group().key())
                .put("language", client.language())
                .put(
                        "reachable",
                        object().put("email", client.reachable().email())
                                .put("phone", client.reachable().phone())
                                .build())
                .objects("flags", client.flags(), set -> object().put("flag", set.flag())
                        .put("since", set.since()))
                .put("hardshipCleared", client.hardshipCleared())
                .put("referral", referral(client.referral()))
                .build();
    }

    private @Nullable JsonObject referral(@Nullable Referral referral) {
        return referral == null
                ? null
                : object().put("on", referral.on())
                        .put("until", referral.until())
                        .put("decided", referral.decided())
                        .build();
    }

    private JsonObjects item(Item item) {
        return object().put("id", item.id())
                .put("number", item.number())
                .put("issued", item.issued())
                .put("due", item.due())
                .put("amount", item.amount().toPlainString())
                .put("open", item.open().toPlainString())
                .put("currency", item.currency())
                .put("disputed", item.disputed());
    }

    private JsonObjects interaction(Interaction contact) {
        return object().put("id", contact.id())
                .put("at", contact.at())
                .put("channel", contact.channel())
                .put("direction", contact.direction())
                .put("by", contact.by())
                .put("purpose", contact.purpose())
                .put("moneyMentioned", contact.moneyMentioned())
                .put("answered", contact.answered())
                .texts(
                        "signals",
                        contact.signals().stream().sorted().map(Enum::name).toList())
                .put("automatic", contact.automatic())
                .put("needsNoAnswer", contact.needsNoAnswer())
                .put("handled", contact.handled())
                .put("recap", contact.recap())
                .put("tone", contact.tone())
                .put("returnDate", contact.returnDate())
                .texts("items", contact.items());
    }

    private JsonObjects agreement(Agreement agreement) {
        return object().put("id", agreement.id())
                .put("kind", agreement.kind())
                .put("made", agreement.made())
                .texts("items", agreement.items())
                .objects("instalments", agreement.instalments(), instalment -> object().put("due", instalment.due())
                        .put("amount", instalment.amount().toPlainString()))
                .put("superseded", agreement.superseded());
    }

    private JsonObjects object() {
        return new JsonObjects(zone);
    }
}
