package org.riguardo.exports.bank.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.BankFormatContract;
import org.riguardo.exports.Samples;

/** Statements in the envelope of Italian banks, batches, reversals, and what must be held or refused. */
class CamtFormatTest extends BankFormatContract {

    private static final String CBI =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <b:CBIBdyBkToCstmrStmtReq xmlns:b="urn:CBI:xsd:CBIBdyBkToCstmrStmtReq.00.01.02">
             <b:PhyMsgInf><b:PhyMsgTpCd>DLYST</b:PhyMsgTpCd></b:PhyMsgInf>
             <b:CBIEnvelBkToCstmrStmtReqLogMsg><b:CBIBkToCstmrStmtReqLogMsg>
              <n:CBIDlyStmtReqLogMsg xmlns:n="urn:CBI:xsd:CBIDlyStmtReqLogMsg.00.01.02">
               <n:GrpHdr><n:MsgId>1</n:MsgId><n:CreDtTm>2026-03-10T06:00:00+01:00</n:CreDtTm></n:GrpHdr>
               <n:Stmt>
                <n:Id>7</n:Id><n:ElctrncSeqNb>45</n:ElctrncSeqNb>
                <n:Acct><n:Id><n:IBAN>IT60X0542811101000000123456</n:IBAN></n:Id><n:Ccy>EUR</n:Ccy></n:Acct>
                <n:Bal><n:Tp><n:CdOrPrtry><n:Cd>OPBD</n:Cd></n:CdOrPrtry></n:Tp><n:Amt Ccy="EUR">100.00</n:Amt>
                 <n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Dt><n:Dt>2026-03-08+01:00</n:Dt></n:Dt></n:Bal>
                <n:Bal><n:Tp><n:CdOrPrtry><n:Cd>CLBD</n:Cd></n:CdOrPrtry></n:Tp><n:Amt Ccy="EUR">1290.00</n:Amt>
                 <n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Dt><n:Dt>2026-03-09+01:00</n:Dt></n:Dt></n:Bal>
                %s
               </n:Stmt>
              </n:CBIDlyStmtReqLogMsg></b:CBIBkToCstmrStmtReqLogMsg></b:CBIEnvelBkToCstmrStmtReqLogMsg>
            </b:CBIBdyBkToCstmrStmtReq>
            """;
    private static final String BATCH =
            """
            <n:Ntry><n:Amt Ccy="EUR">1220.00</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>BOOK</n:Sts>
             <n:BookgDt><n:Dt>2026-03-09+01:00</n:Dt></n:BookgDt><n:ValDt><n:Dt>2026-03-10+01:00</n:Dt></n:ValDt>
             <n:BkTxCd><n:Prtry><n:Cd>48//</n:Cd><n:Issr>CBI</n:Issr></n:Prtry></n:BkTxCd>
             <n:NtryDtls>
              <n:TxDtls><n:Refs><n:EndToEndId>NOTPROVIDED</n:EndToEndId><n:TxId>0306912345678901480000000000IT</n:TxId></n:Refs>
               <n:AmtDtls><n:TxAmt><n:Amt Ccy="EUR">1000.00</n:Amt></n:TxAmt></n:AmtDtls>
               <n:RltdPties><n:Dbtr><n:Nm>ROSSI IMPIANTI SRL</n:Nm></n:Dbtr>
                <n:DbtrAcct><n:Id><n:IBAN>IT13 S054 2811 1010 0000 0123 457</n:IBAN></n:Id></n:DbtrAcct></n:RltdPties>
               <n:RmtInf><n:Ustrd>SALDO FT 12/2026</n:Ustrd></n:RmtInf></n:TxDtls>
              <n:TxDtls><n:AmtDtls><n:TxAmt><n:Amt Ccy="EUR">220.00</n:Amt></n:TxAmt></n:AmtDtls>
               <n:RltdPties><n:Dbtr><n:Nm>BIANCHI PAOLA</n:Nm></n:Dbtr></n:RltdPties></n:TxDtls>
             </n:NtryDtls></n:Ntry>
            <n:Ntry><n:Amt Ccy="EUR">30.00</n:Amt><n:CdtDbtInd>DBIT</n:CdtDbtInd><n:RvslInd>true</n:RvslInd><n:Sts>BOOK</n:Sts>
             <n:BookgDt><n:Dt>2026-03-09</n:Dt></n:BookgDt>
             <n:NtryDtls><n:TxDtls><n:RltdPties><n:Dbtr><n:Nm>VERDI LUCA</n:Nm></n:Dbtr></n:RltdPties></n:TxDtls></n:NtryDtls></n:Ntry>
            """;

    private final CamtFormat format = new CamtFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return bytes(CBI.formatted(BATCH));
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return new String(cut, StandardCharsets.UTF_8).endsWith("</b:CBIBdyBkToCstmrStmtReq>");
    }

    @Test
    void eachPaymentOfABatchIsAnEntry() throws IOException {
        Reading.Read read = (Reading.Read) read(CBI.formatted(BATCH));
        assertThat(read.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.account()).isEqualTo("IT60X0542811101000000123456");
            assertThat(statement.number()).isEqualTo("45");
            assertThat(statement.entries())
                    .extracting(entry -> entry.amount().toString())
                    .containsExactly("1000.00", "220.00", "-30.00");
        });
        BankEntry first = read.statements().get(0).entries().get(0);
        assertThat(first.bookedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(first.valueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(first.party()).isEqualTo("ROSSI IMPIANTI SRL");
        assertThat(first.iban()).isEqualTo("IT13S0542811101000000123457");
        assertThat(first.reference()).isEqualTo("0306912345678901480000000000IT");
        assertThat(first.text()).isEqualTo("SALDO FT 12/2026");
        assertThat(first.code()).isEqualTo("48");
        assertThat(first.line()).isEqualTo(14);
        assertThat(read.facts().notes()).isEmpty();
    }

    @Test
    void aReversalNamesWhoHadPaid() throws IOException {
        Reading.Read read = (Reading.Read) read(CBI.formatted(BATCH));
        BankEntry back = read.statements().get(0).entries().get(2);
        assertThat(back.reversal()).isTrue();
        assertThat(back.party()).isEqualTo("VERDI LUCA");
    }

    @Test
    void aStatementThatDoesNotBalanceIsHeldAndReadOnAPersonsWord() throws IOException {
        String cut = BATCH.substring(0, BATCH.lastIndexOf("<n:Ntry>"));
        assertThat(read(CBI.formatted(cut)))
                .isInstanceOfSatisfying(
                        Reading.Incomplete.class,
                        held -> assertThat(held.reason().it()).contains("45").contains("-30.00"));
        assertThat(format.read(Samples.content("x", bytes(CBI.formatted(cut))), Samples.VOUCHED))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aStatementThatAnnouncesMoreEntriesIsHeld() throws IOException {
        String summary = "<n:TxsSummry><n:TtlNtries><n:NbOfNtries>5</n:NbOfNtries></n:TtlNtries></n:TxsSummry>";
        assertThat(read(CBI.formatted(summary + BATCH))).isInstanceOf(Reading.Incomplete.class);
        assertThat(read(CBI.formatted(summary.replace("5", "2") + BATCH))).isInstanceOf(Reading.Read.class);
    }

    @Test
    void aWrongAmountIsNamedByItsLine() throws IOException {
        String wrong = CBI.formatted(BATCH.replace("1220.00", "1.220,00"));
        assertThat(read(wrong)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.problems().get(0).line()).isEqualTo(14);
            assertThat(refused.problems().get(0).field()).isEqualTo("Amt");
            assertThat(refused.problems().get(0).value()).isEqualTo("1.220,00");
        });
    }

    @Test
    void entitiesAreRefused() throws IOException {
        String hostile =
                CBI.formatted(BATCH).replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        assertThat(read(hostile)).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(
                        refused.problems().get(0).reason().it())
                .contains("DTD"));
    }

    private Reading read(String xml) throws IOException {
        return format.read(Samples.content("estratto", bytes(xml)), Samples.CONTEXT);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
