package org.riguardo.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.SettledItem;

/** Reads a client file as it is known at one instant, and refuses facts that nobody can know yet. */
final class ClientFileReader {

    private static final String EURO = "EUR";

    private final KnownBy known;
    private @Nullable String currency;

    ClientFileReader(Instant now, ZoneId zone) {
        this.known = new KnownBy(now, zone);
    }

    ClientFile read(Fields document) {
        currency = null;
        LocalDate ledgerDay = known.day(document, "ledgerDay");
        List<Item> items = document.identified("items", this::item);
        if (!items.isEmpty()) {
            document.required("ledgerDay", ledgerDay);
        }
        return new ClientFile(
                ClientReader.read(document.requiredObject("client"), known),
                ledgerDay,
                items,
                document.identified("settled", this::settled),
                document.identified("payments", this::payment),
                document.identified("interactions", fields -> InteractionReader.read(fields, known)),
                document.identified("agreements", this::agreement),
                document.identified("cases", this::work));
    }

    private Item item(Fields fields) {
        fields.only("id", "number", "issued", "due", "amount", "open", "currency", "disputed");
        BigDecimal amount = fields.requiredAmount("amount");
        BigDecimal open = fields.requiredAmount("open");
        if (open.signum() * amount.signum() < 0 || open.abs().compareTo(amount.abs()) > 0) {
            throw fields.complain("open", "The open amount is of the sign of the amount and not larger than it.");
        }
        return new Item(
                fields.requiredText("id"),
                fields.text("number"),
                known.day(fields, "issued"),
                fields.requiredDay("due"),
                amount,
                open,
                currency(fields),
                fields.flag("disputed", false));
    }

    private SettledItem settled(Fields fields) {
        fields.only("id", "number", "due", "paid");
        return new SettledItem(
                fields.requiredText("id"),
                fields.text("number"),
                fields.requiredDay("due"),
                known.requiredDay(fields, "paid"));
    }

    private Payment payment(Fields fields) {
        fields.only("id", "on", "amount", "currency", "items");
        return new Payment(
                fields.requiredText("id"),
                known.requiredDay(fields, "on"),
                fields.requiredAmount("amount"),
                currency(fields),
                fields.texts("items"));
    }

    private Agreement agreement(Fields fields) {
        fields.only("id", "kind", "made", "items", "instalments", "superseded");
        List<Instalment> instalments = fields.objects("instalments", one -> {
            one.only("due", "amount");
            return new Instalment(one.requiredDay("due"), one.requiredAmount("amount"));
        });
        if (instalments.isEmpty()) {
            throw fields.complain("instalments", "An agreement has at least one instalment.");
        }
        return new Agreement(
                fields.requiredText("id"),
                fields.requiredWord("kind", AgreementKind.class),
                known.requiredDay(fields, "made"),
                fields.texts("items"),
                instalments,
                fields.flag("superseded", false));
    }

    private Case work(Fields fields) {
        fields.only("id", "title", "delicate", "opened", "closed");
        LocalDate opened = known.day(fields, "opened");
        LocalDate closed = known.day(fields, "closed");
        if (opened != null && closed != null && closed.isBefore(opened)) {
            throw fields.complain("closed", "A case is not closed before it is opened.");
        }
        return new Case(
                fields.requiredText("id"),
                Objects.requireNonNullElse(fields.text("title"), ""),
                fields.flag("delicate", false),
                opened != null ? opened : closed != null ? closed : known.today(),
                closed);
    }

    private String currency(Fields fields) {
        String given = fields.text("currency");
        if (given == null) {
            return currency == null ? EURO : currency;
        }
        if (!given.matches("[A-Z]{3}")) {
            throw fields.complain("currency", "A currency has three capital letters, such as EUR.");
        }
        if (currency != null && !currency.equals(given)) {
            throw fields.complain(
                    "currency", "A client file has one currency; here are " + currency + " and " + given + ".");
        }
        currency = given;
        return given;
    }
}
