package org.riguardo.exports.bank.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.xml.XmlNode;

/** One entry of a statement: a movement, or a batch whose payments become one movement each if they add up to it. */
final class CamtEntry {

    private final Values values;
    private final XmlNode entry;
    private final @Nullable LocalDate created;

    /**
     * @param created the day on which the statement was made, for entries without any day
     */
    CamtEntry(Values values, XmlNode entry, @Nullable LocalDate created) {
        this.values = values;
        this.entry = entry;
        this.created = created;
    }

    List<BankEntry> read() {
        if (values.debit(entry).isEmpty()) {
            values.problem(entry, new Sentence("Manca CdtDbtInd.", "CdtDbtInd is missing."));
        }
        BigDecimal amount = values.signed(entry);
        List<XmlNode> payments = entry.all("NtryDtls", "TxDtls").toList();
        List<BigDecimal> amounts = payments.size() > 1 ? amounts(payments) : List.of();
        boolean adds = !amounts.isEmpty()
                && amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
        if (!adds) {
            return List.of(movement(amount, payments));
        }
        List<BankEntry> all = new ArrayList<>();
        for (int at = 0; at < payments.size(); at++) {
            all.add(movement(amounts.get(at), List.of(payments.get(at))));
        }
        return all;
    }

    /** The signed amounts of the payments of a batch; empty unless each tells its own in the currency of the entry. */
    private List<BigDecimal> amounts(List<XmlNode> payments) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (XmlNode payment : payments) {
            Optional<XmlNode> amount = payment.first("Amt")
                    .or(() -> payment.first("AmtDtls", "TxAmt", "Amt"))
                    .or(() -> payment.first("AmtDtls", "InstdAmt", "Amt"));
            if (amount.isEmpty() || !amount.get().attribute("Ccy").equals(currency())) {
                return List.of();
            }
            boolean debit = values.debit(payment).or(() -> values.debit(entry)).orElse(false);
            BigDecimal number = values.number(amount.get());
            amounts.add(debit ? number.negate() : number);
        }
        return amounts;
    }

    private BankEntry movement(BigDecimal amount, List<XmlNode> payments) {
        LocalDate booked = values.day(entry, "BookgDt");
        LocalDate value = values.day(entry, "ValDt");
        LocalDate day = booked != null ? booked : value != null ? value : created;
        if (day == null) {
            values.problem(entry, new Sentence("Manca la data (BookgDt).", "The day (BookgDt) is missing."));
            day = LocalDate.EPOCH;
        }
        String currency = currency();
        if (!currency.matches("[A-Z]{3}")) {
            values.problem(entry, new Sentence("Manca la valuta (Ccy).", "The currency (Ccy) is missing."));
        }
        boolean reversal =
                entry.text("RvslInd").filter(text -> text.matches("true|1")).isPresent();
        CamtDetails details = new CamtDetails(entry, payments, amount.signum() < 0 != reversal);
        return new BankEntry(
                entry.line(),
                day,
                value,
                amount,
                currency,
                details.party(),
                details.iban(),
                details.reference(),
                details.text(),
                details.bankReference(),
                details.code(),
                reversal,
                unbooked());
    }

    private @Nullable Sentence unbooked() {
        String status = entry.text("Sts", "Cd").or(() -> entry.text("Sts")).orElse("BOOK");
        return status.equals("PDNG") || status.equals("INFO") || status.equals("FUTR")
                ? new Sentence(
                        "La banca lo annuncia soltanto, non lo ha ancora contabilizzato.",
                        "The bank only announces it and has not booked it yet.")
                : null;
    }

    private String currency() {
        return entry.first("Amt").map(amount -> amount.attribute("Ccy")).orElse("");
    }
}
