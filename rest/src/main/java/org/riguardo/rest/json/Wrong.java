package org.riguardo.rest.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.riguardo.problem.InputProblem;

/** What can be wrong with a field, each in one sentence that says what is needed. */
final class Wrong {

    private Wrong() {}

    static InputProblem missing(String field) {
        return new InputProblem(field, "Questo campo è obbligatorio.", "This field is needed.");
    }

    static InputProblem unknown(String field) {
        return new InputProblem(field, "Questo campo non esiste.", "There is no such field.");
    }

    static InputProblem text(String field) {
        return new InputProblem(field, "Serve un testo tra virgolette.", "A text in quotation marks is needed.");
    }

    static InputProblem character(String field) {
        return new InputProblem(
                field,
                "Il testo contiene un carattere non ammesso.",
                "The text holds a character that is not allowed.");
    }

    static InputProblem flag(String field) {
        return new InputProblem(field, "Serve true o false.", "Either true or false is needed.");
    }

    static InputProblem whole(String field) {
        return new InputProblem(field, "Serve un numero intero.", "A whole number is needed.");
    }

    static InputProblem instant(String field) {
        return new InputProblem(
                field,
                "Serve data e ora con lo scarto dall'UTC, come 2026-03-03T10:15:00+01:00.",
                "A date and time with offset is needed, such as 2026-03-03T10:15:00+01:00.");
    }

    static InputProblem day(String field) {
        return new InputProblem(field, "Serve una data, come 2026-03-03.", "A date is needed, such as 2026-03-03.");
    }

    static InputProblem amount(String field) {
        return new InputProblem(
                field,
                "Serve un importo tra virgolette con al massimo due decimali, come \"1200.00\".",
                "An amount in quotation marks with two decimals at most is needed, such as \"1200.00\".");
    }

    static InputProblem list(String field, int most) {
        return new InputProblem(
                field,
                "Serve un elenco tra parentesi quadre, di al massimo " + most + " elementi.",
                "A list in square brackets is needed, of " + most + " elements at most.");
    }

    static InputProblem object(String field) {
        return new InputProblem(field, "Serve un oggetto tra parentesi graffe.", "An object in braces is needed.");
    }

    static InputProblem word(String field, Class<? extends Enum<?>> type) {
        String words = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new InputProblem(
                field, "Serve una di queste parole: " + words + ".", "One of these words is needed: " + words + ".");
    }
}
