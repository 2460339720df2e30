package org.riguardo.desk.drafts;

import java.util.List;
import org.riguardo.problem.InputProblem;

/**
 * What a person wrote.
 *
 * @param to addresses alone, of the client
 * @param subject one line, at most 300 characters
 * @param body at most 50,000 characters
 * @param statement whether the statement of open amounts goes with it
 */
public record Edit(List<String> to, List<String> cc, String subject, String body, boolean statement) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 50_000;
    private static final int MOST_ADDRESSES = 10;

    public Edit {
        to = to.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
        cc = cc.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
        subject = subject.strip();
        body = body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    /** Refuses what no mail can carry, naming the field. */
    void check() {
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Edit::unfit)) {
            throw new InputProblem(
                    "subject",
                    "L'oggetto sta su una riga, in al massimo 300 caratteri.",
                    "The subject is one line of 300 characters at most.");
        }
        if (body.length() > LONGEST_BODY
                || body.chars().anyMatch(point -> point != '\n' && point != '\t' && unfit(point))) {
            throw new InputProblem(
                    "text",
                    "Il testo è di al massimo 50.000 caratteri, senza caratteri di controllo.",
                    "The text has 50,000 characters at most, and no control characters.");
        }
        addresses("to", to);
        addresses("cc", cc);
    }

    /** What stands in a letter already. */
    public static Edit of(Draft.Letter letter) {
        return new Edit(letter.to(), letter.cc(), letter.subject(), letter.body(), letter.statement());
    }

    Draft.Letter from(String sender) {
        return new Draft.Letter(sender, to, cc, subject, body, statement);
    }

    private static void addresses(String field, List<String> addresses) {
        boolean unfit = addresses.stream()
                .anyMatch(address -> address.length() > 320
                        || !address.contains("@")
                        || address.chars()
                                .anyMatch(point -> Edit.unfit(point)
                                        || Character.isWhitespace(point)
                                        || point == ','
                                        || point == ';'
                                        || point == '<'
                                        || point == '>'));
        if (unfit || addresses.size() > MOST_ADDRESSES) {
            throw new InputProblem(
                    field,
                    "Serve un indirizzo per riga, senza nome, al massimo dieci.",
                    "One address a line is needed, without a name, ten at most.");
        }
    }

    private static boolean unfit(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || point == 0x760D
                || point == 0x760A;
    }
}
