package org.riguardo.web.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.desk.callsheet.CallSheet;
import org.riguardo.desk.callsheet.SheetFacts;
import org.riguardo.web.agreements.AgreementRow;
import org.riguardo.web.client.LogPart;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/**
 * A call sheet as its template shows it.
 *
 * @param talks the last conversations in a line each
 * @param promises the agreements that count, and those that were kept or broken
 * @param log the form in which the call is logged
 */
public record SheetPage(
        Frame frame,
        CallSheet sheet,
        Speech speech,
        List<TalkLine> talks,
        List<AgreementRow> promises,
        @Nullable Moment since,
        @Nullable Moment overdueSince,
        @Nullable Moment known,
        LogPart log,
        @Nullable Notice notice) {

    private static final int MOST_PROMISES = 4;
    private static final int LONGEST_NOTE = 120;

    /** One conversation in a line. */
    public record TalkLine(Moment at, String what, @Nullable String by, @Nullable String note) {}

    /** The page of a sheet. */
    public static SheetPage of(Frame frame, CallSheet sheet, Speech speech, LogPart log, @Nullable Notice notice) {
        SheetFacts facts = sheet.facts();
        return new SheetPage(
                frame,
                sheet,
                speech,
                facts.talks().stream().map(talk -> line(talk, speech)).toList(),
                facts.agreements().stream()
                        .filter(view ->
                                view.standing().stands() || view.standing().over())
                        .limit(MOST_PROMISES)
                        .map(view -> AgreementRow.of(view, speech))
                        .toList(),
                facts.since() == null ? null : speech.moments().date(facts.since()),
                facts.money().since() == null
                        ? null
                        : speech.moments().date(facts.money().since()),
                facts.ledgerDay() == null ? null : speech.moments().date(facts.ledgerDay()),
                log,
                notice);
    }

    private static TalkLine line(SheetFacts.Talk talk, Speech speech) {
        String about = speech.texts().word(talk.purpose());
        String money = talk.moneyMentioned() ? ", " + speech.texts().say("sheet.talk.money") : "";
        String note = talk.note() == null ? "" : talk.note().strip().replaceAll("\\s+", " ");
        return new TalkLine(
                speech.moments().day(talk.at()),
                about + money,
                talk.by() == null ? null : PersonName.of(talk.by()),
                note.isEmpty()
                        ? null
                        : note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…");
    }

    /** The sentence in the person's language. */
    public String say(Sentence sentence) {
        return speech.texts().say(sentence);
    }

    /** What may be asked for. */
    public String overdue() {
        return amount(sheet.facts().money().overdue());
    }

    /** An amount in the currency of what is open. */
    public String amount(BigDecimal amount) {
        return WrittenAmount.of(amount, sheet.facts().money().currency());
    }

    /** A day, as it stands in a line. */
    public Moment day(LocalDate day) {
        return speech.moments().date(day);
    }

    /** A number in the form that a telephone dials. */
    public static String dialled(String number) {
        return number.replaceAll(" int\\..*", "").replaceAll("[^+0-9]", "");
    }
}
