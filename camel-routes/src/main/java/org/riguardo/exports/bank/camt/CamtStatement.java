package org.riguardo.exports.bank.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.exports.bank.BankReadings;
import org.riguardo.xml.XmlNode;

/** One statement while it is read: its account, its balances, its entries and what it says about their number. */
final class CamtStatement {

    private final Values values;
    private final @Nullable XmlNode header;
    private final Map<String, XmlNode> heads = new HashMap<>();
    private final List<XmlNode> balances = new ArrayList<>();
    private final List<BankEntry> entries = new ArrayList<>();
    private int counted;
    private int payments;

    CamtStatement(Values values, @Nullable XmlNode header) {
        this.values = values;
        this.header = header;
    }

    void head(XmlNode node) {
        if (node.name().equals("Bal")) {
            balances.add(node);
        } else {
            heads.putIfAbsent(node.name(), node);
        }
    }

    void entry(XmlNode entry) {
        List<BankEntry> read = new CamtEntry(values, entry, created()).read();
        entries.addAll(read);
        counted++;
        payments += Math.max(1, (int) entry.all("NtryDtls", "TxDtls").count());
        if (entries.size() > BankReadings.MOST_ENTRIES) {
            values.problem(
                    entry, new Sentence("Il file contiene troppi movimenti.", "The file contains too many entries."));
        }
    }

    BankStatement build() {
        Set<String> currencies = new HashSet<>();
        entries.forEach(entry -> currencies.add(entry.currency()));
        XmlNode opening = balance("OPBD").or(() -> balance("PRCD")).orElse(null);
        XmlNode closing = balance("CLBD").orElse(null);
        for (XmlNode balance : new XmlNode[] {opening, closing}) {
            if (balance != null) {
                balance.first("Amt").map(amount -> amount.attribute("Ccy")).ifPresent(currencies::add);
            }
        }
        boolean comparable = currencies.size() <= 1;
        return new BankStatement(
                account(),
                text("ElctrncSeqNb")
                        .or(() -> text("LglSeqNb"))
                        .or(() -> text("Id"))
                        .orElse(null),
                amount(opening),
                comparable ? amount(closing) : null,
                entries);
    }

    /** Says so when the statement tells of more or fewer entries than it has. */
    Optional<Sentence> miscounted() {
        XmlNode summary = heads.get("TxsSummry");
        if (summary == null) {
            return Optional.empty();
        }
        Optional<String> stated = summary.text("TtlNtries", "NbOfNtries");
        boolean right = stated.isEmpty()
                || stated.get().matches("0*" + counted)
                || stated.get().matches("0*" + payments)
                || !stated.get().matches("\\d{1,15}");
        return right
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "L'estratto dichiara " + stated.get() + " movimenti ma ne contiene " + counted + ".",
                        "The statement announces " + stated.get() + " entries but has " + counted + "."));
    }

    private @Nullable LocalDate created() {
        XmlNode own = heads.get("CreDtTm");
        if (own != null) {
            return values.dayOf(own);
        }
        return header == null
                ? null
                : header.first("CreDtTm").map(values::dayOf).orElse(null);
    }

    private @Nullable String account() {
        XmlNode account = heads.get("Acct");
        return account == null
                ? null
                : account.text("Id", "IBAN")
                        .or(() -> account.text("Id", "Othr", "Id"))
                        .or(() -> account.text("Id", "PrtryAcct", "Id"))
                        .or(() -> account.text("Id", "BBAN"))
                        .or(() -> account.text("Id", "UPIC"))
                        .map(number -> number.replace(" ", ""))
                        .orElse(null);
    }

    private Optional<XmlNode> balance(String code) {
        return balances.stream()
                .filter(balance -> balance.text("Tp", "CdOrPrtry", "Cd")
                        .or(() -> balance.text("Tp", "Cd"))
                        .filter(code::equals)
                        .isPresent())
                .findFirst();
    }

    private @Nullable BigDecimal amount(@Nullable XmlNode balance) {
        return balance == null ? null : values.signed(balance);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(heads.get(name)).map(XmlNode::text).filter(text -> !text.isEmpty());
    }
}
