package org.riguardo.desk.callsheet;

import org.riguardo.api.decision.Sentence;
import org.riguardo.desk.callsheet.CallSheet.Opening;
import org.riguardo.desk.worries.Worry;

/** One open question for each thing that may worry a client; none asks about an illness. */
final class WorryQuestions {

    private WorryQuestions() {}

    static Opening of(Worry worry, boolean formal) {
        return switch (worry) {
            case WORK ->
                of("Come vanno gli ordini in questo periodo?", "How are orders these days?", "Il lavoro.", "Work.");
            case LIQUIDITY ->
                of(
                        "Come va con gli incassi di questi mesi?",
                        "How is money coming in these months?",
                        "La liquidità.",
                        "Liquidity.");
            case LATE_PAYERS ->
                of(
                        formal
                                ? "I suoi clienti la pagano, in questo periodo?"
                                : "I tuoi clienti ti pagano, in questo periodo?",
                        "Are your own customers paying you these days?",
                        "I clienti che pagano tardi.",
                        "Customers who pay late.");
            case COSTS ->
                of(
                        "I costi pesano ancora così tanto?",
                        "Do costs still weigh as much?",
                        "I costi e i fornitori.",
                        "Costs and suppliers.");
            case STAFF -> of("Come va con la squadra?", "How is the team?", "Il personale.", "Staff.");
            case TAXES ->
                of(
                        formal ? "Le prossime scadenze la preoccupano?" : "Le prossime scadenze ti preoccupano?",
                        "Do the coming tax dates worry you?",
                        "Tasse e contributi.",
                        "Taxes and contributions.");
            case BANK -> of("Con la banca, com'è andata?", "How did it go with the bank?", "La banca.", "The bank.");
            case SUCCESSION ->
                of(
                        "Il passaggio in azienda, come procede?",
                        "How is the handing on of the business going?",
                        "Il passaggio generazionale.",
                        "Handing on the business.");
            case FAMILY -> of("E a casa, tutto bene?", "And at home, is everything well?", "La famiglia.", "Family.");
            case HARD_TIME ->
                of(
                        formal
                                ? "Come sta? Mi fa piacere sentirla, anche solo per due parole."
                                : "Come stai? Mi fa piacere sentirti, anche solo per due parole.",
                        "How are you? I am glad to hear you, even for just a word.",
                        "Un momento difficile: senza chiedere altro.",
                        "A hard time: ask no further.");
        };
    }

    private static Opening of(String it, String en, String whyIt, String whyEn) {
        return new Opening(new Sentence(it, en), new Sentence(whyIt, whyEn));
    }
}
