package org.riguardo.desk.callsheet;

import java.time.LocalDate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.desk.callsheet.CallSheet.Opening;

/** The small thing that everybody can be asked about, by the time of the year. */
final class Seasons {

    private Seasons() {}

    static Opening of(LocalDate today, boolean formal) {
        String your = formal ? "Lei" : "te";
        return switch (today.getMonth()) {
            case JANUARY -> of("Com'è cominciato l'anno, da voi?", "How has the year begun for you?");
            case FEBRUARY, MARCH ->
                of(
                        "Adesso che le giornate si allungano, come va il lavoro?",
                        "Now that days grow longer, how is work?");
            case APRIL, MAY ->
                of("Come si presenta la primavera, per " + your + "?", "What does the spring look like for you?");
            case JUNE, JULY ->
                of(
                        formal
                                ? "Riesce a fermarsi qualche giorno, quest'estate?"
                                : "Riesci a fermarti qualche giorno, quest'estate?",
                        "Can you take a few days off this summer?");
            case AUGUST ->
                of("Come va con il caldo e con i clienti in ferie?", "How are the heat and customers on holiday?");
            case SEPTEMBER -> of("Com'è stata la ripresa?", "How was the return to work?");
            case OCTOBER, NOVEMBER ->
                of("Come si chiude quest'anno, per " + your + "?", "How is the year drawing to a close for you?");
            case DECEMBER ->
                of(
                        formal
                                ? "Riesce a riposare un po', durante le feste?"
                                : "Riesci a riposare un po', durante le feste?",
                        "Will you get some rest over the holidays?");
        };
    }

    private static Opening of(String it, String en) {
        return new Opening(
                new Sentence(it, en),
                new Sentence(
                        "Una piccola cosa, se la conversazione lo permette.", "A small thing, if the talk allows it."));
    }
}
