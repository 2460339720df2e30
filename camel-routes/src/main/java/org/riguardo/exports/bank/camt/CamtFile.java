package org.riguardo.exports.bank.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.bank.BankReadings;
import org.riguardo.xml.XmlNode;
import org.riguardo.xml.XmlTrees;

/** One file: wrappers of any name, and in them statements, of which one entry at a time is held as a tree. */
final class CamtFile {

    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");
    private static final Set<String> SKIPPED = Set.of("PstlAdr", "CtctDtls");

    private final XMLStreamReader reader;
    private final boolean declaredComplete;
    private final Values values = new Values();
    private final List<BankStatement> statements = new ArrayList<>();
    private final List<Sentence> doubts = new ArrayList<>();
    private @Nullable XmlNode header;

    CamtFile(XMLStreamReader reader, boolean declaredComplete) {
        this.reader = reader;
        this.declaredComplete = declaredComplete;
    }

    Reading read() throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                enter(reader.getLocalName());
            }
        }
        if (!values.problems().isEmpty()) {
            return new Reading.Refused(values.problems());
        }
        if (statements.isEmpty()) {
            return Reading.refused(new Sentence(
                    "Il file non contiene alcun estratto conto (Stmt, Rpt o Ntfctn).",
                    "The file contains no statement (Stmt, Rpt or Ntfctn)."));
        }
        Optional<Sentence> imbalance = BankReadings.imbalance(statements);
        imbalance.ifPresent(doubts::add);
        return doubts.isEmpty() || declaredComplete
                ? BankReadings.read("camt", statements, doubts)
                : new Reading.Incomplete(doubts.get(0));
    }

    private void enter(String name) throws XMLStreamException {
        if (STATEMENTS.contains(name)) {
            statement();
        } else if (name.equals("GrpHdr")) {
            header = XmlTrees.read(reader, SKIPPED);
        } else if (!name.equals("Document") && !name.startsWith("CBI") && !name.startsWith("BkToCstmr")) {
            XmlTrees.skip(reader);
        }
    }

    private void statement() throws XMLStreamException {
        CamtStatement statement = new CamtStatement(values, header);
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "Ntry" -> statement.entry(XmlTrees.read(reader, SKIPPED));
                    case "Id", "ElctrncSeqNb", "LglSeqNb", "CreDtTm", "Acct", "Bal", "TxsSummry" ->
                        statement.head(XmlTrees.read(reader, SKIPPED));
                    default -> XmlTrees.skip(reader);
                }
            }
        }
        statements.add(statement.build());
        statement.miscounted().ifPresent(doubts::add);
    }
}
