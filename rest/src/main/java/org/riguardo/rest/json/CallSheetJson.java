package org.riguardo.rest.json;

import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.riguardo.desk.callsheet.CallSheet;
import org.riguardo.desk.callsheet.SheetFacts;

/** A call sheet, its sentences in Italian and in English. */
public final class CallSheetJson {

    private CallSheetJson() {}

    /** The sheet. */
    public static JsonObject write(CallSheet sheet, ZoneId zone) {
        SheetFacts facts = sheet.facts();
        return new Doc(zone)
                .put("clientId", facts.clientId())
                .put("clientName", facts.clientName())
                .put("care", sheet.care())
                .put("form", facts.formal() ? "LEI" : "TU")
                .put("since", facts.since())
                .put("people", Doc.array(facts.people(), person -> new Doc(zone)
                        .put("name", person.name())
                        .put("phone", person.number())
                        .build()))
                .put("attitude", sheet.attitude())
                .put("openings", Doc.array(sheet.openings(), opening -> new Doc(zone)
                        .put("say", opening.say())
                        .put("why", opening.why())
                        .build()))
                .put("first", sheet.first())
                .put("money", sheet.money())
                .put("offers", sheet.offers())
                .put("overdue", facts.money().overdue())
                .put("overdueSince", facts.money().since())
                .put("currency", facts.money().currency())
                .put("ledgerDay", facts.ledgerDay())
                .put("talks", Doc.array(facts.talks(), talk -> new Doc(zone)
                        .put("interactionId", talk.id())
                        .put("at", talk.at())
                        .put("channel", talk.channel())
                        .put("direction", talk.direction())
                        .put("by", talk.by())
                        .put("purpose", talk.purpose())
                        .put("moneyMentioned", talk.moneyMentioned())
                        .put("note", talk.note())
                        .build()))
                .put("agreements", Doc.array(facts.agreements(), agreement -> AgreementJson.write(agreement, zone)))
                .put("worries", Doc.array(facts.worries(), worry -> WorryJson.write(worry, zone)))
                .build();
    }
}
