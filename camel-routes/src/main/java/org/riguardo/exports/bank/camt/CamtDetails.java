package org.riguardo.exports.bank.camt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.xml.XmlNode;

/** Who the other side of a movement is, and what it and the bank say about it. */
final class CamtDetails {

    private final XmlNode entry;
    private final List<XmlNode> payments;
    private final String other;

    /**
     * @param payments those that the movement is made of, none or several
     * @param paid whether the firm paid, so that the other side is the creditor
     */
    CamtDetails(XmlNode entry, List<XmlNode> payments, boolean paid) {
        this.entry = entry;
        this.payments = payments;
        this.other = paid ? "Cdtr" : "Dbtr";
    }

    /** Its name; null when there is none, or several in a batch. */
    @Nullable
    String party() {
        return one(payment -> payment.first("RltdPties")
                .flatMap(parties -> name(parties, other).or(() -> name(parties, "Ultmt" + other))));
    }

    @Nullable
    String iban() {
        return one(payment ->
                payment.text("RltdPties", other + "Acct", "Id", "IBAN").map(iban -> iban.replace(" ", "")));
    }

    @Nullable
    String reference() {
        return one(payment -> Stream.of("EndToEndId", "TxId", "InstrId", "UETR")
                .flatMap(name -> payment.text("Refs", name).stream())
                .filter(text -> !text.matches("(?i)NOT ?PROVIDED|NONREF|NOTPROVIDED"))
                .findFirst());
    }

    @Nullable
    String bankReference() {
        String own = one(payment -> payment.text("Refs", "AcctSvcrRef"));
        return own != null
                ? own
                : entry.text("AcctSvcrRef").or(() -> entry.text("NtryRef")).orElse(null);
    }

    @Nullable
    String code() {
        return Stream.concat(Stream.of(entry), payments.stream())
                .flatMap(node -> node.first("BkTxCd").stream())
                .flatMap(code -> code.text("Prtry", "Cd").map(CamtDetails::plain).or(() -> domain(code)).stream())
                .findFirst()
                .orElse(null);
    }

    /** What the payer wrote, then what the bank adds; each line once. */
    String text() {
        Set<String> lines = new LinkedHashSet<>();
        for (XmlNode payment : payments) {
            payment.all("RmtInf", "Ustrd").map(XmlNode::text).forEach(lines::add);
            payment.all("RmtInf", "Strd").forEach(structured -> {
                structured.all("CdtrRefInf", "Ref").map(XmlNode::text).forEach(lines::add);
                structured.all("CdtrRefInf", "CdtrRef").map(XmlNode::text).forEach(lines::add);
                structured.all("RfrdDocInf", "Nb").map(XmlNode::text).forEach(lines::add);
                structured.all("RfrdDocInf", "RfrdDocNb").map(XmlNode::text).forEach(lines::add);
                structured.all("AddtlRmtInf").map(XmlNode::text).forEach(lines::add);
            });
            payment.text("AddtlTxInf").ifPresent(lines::add);
        }
        entry.text("AddtlNtryInf").ifPresent(lines::add);
        lines.remove("");
        return String.join(" ", lines);
    }

    private static Optional<String> name(XmlNode parties, String role) {
        return parties.text(role, "Nm")
                .or(() -> parties.text(role, "Pty", "Nm"))
                .or(() -> parties.text(role, "Agt", "FinInstnId", "Nm"));
    }

    private static Optional<String> domain(XmlNode code) {
        String family = Stream.of(
                        code.text("Domn", "Cd"),
                        code.text("Domn", "Fmly", "Cd"),
                        code.text("Domn", "Fmly", "SubFmlyCd"))
                .flatMap(Optional::stream)
                .reduce((one, next) -> one + "/" + next)
                .orElse("");
        return Optional.of(family).filter(text -> !text.isEmpty());
    }

    private static String plain(String code) {
        int end = code.indexOf('/');
        return end > 0 ? code.substring(0, end) : code;
    }

    private @Nullable String one(Function<XmlNode, Optional<String>> value) {
        List<String> all = payments.stream()
                .flatMap(payment -> value.apply(payment).stream())
                .distinct()
                .limit(2)
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }
}
