package org.riguardo.ledger.layouts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutChoice;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.LayoutQuestion;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.Part;
import org.riguardo.problem.InputProblem;

/**
 * What came of reading a held file by certain answers.
 *
 * @param unsure what is still asked; null when nothing is
 */
record Asked(
        FileReading.@Nullable Unsure unsure,
        @Nullable ReadFacts facts,
        List<ExportDocument> preview,
        List<Problem> problems) {

    private static final int PREVIEWED = 10;

    /** As much of the reading as can be kept once its file is closed. */
    static Asked of(FileReading reading, String layout) {
        if (reading instanceof FileReading.Unsure unsure) {
            return new Asked(
                    unsure, null, unsure.guess().preview(), unsure.guess().problems());
        }
        if (reading instanceof FileReading.Read read) {
            Part part = read.parts().stream()
                    .filter(one -> one.read().facts().layout().equals(layout))
                    .findFirst()
                    .orElse(read.parts().get(0));
            try (Stream<ExportDocument> documents = part.read().documents().stream()) {
                return new Asked(
                        null,
                        part.read().facts(),
                        documents.limit(PREVIEWED).toList(),
                        part.read().facts().problems());
            }
        }
        List<Problem> problems = reading instanceof FileReading.Refused refused
                ? refused.problems()
                : List.of(Problem.of(((FileReading.Incomplete) reading).reason()));
        return new Asked(null, null, List.of(), problems);
    }

    /** Why nothing would be read; null when it would be. */
    @Nullable
    Sentence unread() {
        return unsure == null ? null : unsure.reason();
    }

    /**
     * Only the answers to what is asked.
     *
     * @throws InputProblem when an answer is none of the choices, one column holds what another does, or one is missing
     */
    static LayoutAnswers checked(LayoutGuess guess, LayoutAnswers given) {
        Map<String, String> answers = new HashMap<>();
        List<String> fields = guess.fields().stream().map(LayoutChoice::key).toList();
        for (LayoutColumn column : guess.columns()) {
            String key = LayoutAnswers.column(column.place());
            given.answer(key).filter(answer -> !answer.isEmpty()).ifPresent(answer -> {
                one(key, answer, fields);
                answers.put(key, answer);
            });
        }
        for (LayoutQuestion question : guess.questions()) {
            String answer = given.answer(question.key()).orElse("");
            if (answer.isEmpty()) {
                throw new InputProblem(
                        question.key(),
                        "Manca una risposta: " + question.asked().it(),
                        "An answer is missing: " + question.asked().en());
            }
            one(
                    question.key(),
                    answer,
                    question.choices().stream().map(LayoutChoice::key).toList());
            answers.put(question.key(), answer);
        }
        if (answers.size() == guess.questions().size()) {
            throw noColumn();
        }
        return new LayoutAnswers(answers);
    }

    /**
     * Those answers that are about columns and questions of a layout, where no file is there to ask about.
     *
     * @throws InputProblem when none says what a column holds
     */
    static LayoutAnswers known(KeptLayout kept, LayoutAnswers given) {
        Map<String, String> known = new HashMap<>();
        given.all().forEach((key, answer) -> {
            boolean column = given.columns().keySet().stream()
                    .anyMatch(place -> LayoutAnswers.column(place).equals(key)
                            && kept.headings().containsKey(place));
            if (!answer.isEmpty() && (column || kept.answers().answer(key).isPresent())) {
                known.put(key, answer);
            }
        });
        LayoutAnswers answers = new LayoutAnswers(known);
        if (answers.columns().isEmpty()) {
            throw noColumn();
        }
        return answers;
    }

    private static InputProblem noColumn() {
        return new InputProblem(
                "columns", "Indicare che cosa contiene almeno una colonna.", "Say what at least one column holds.");
    }

    private static void one(String key, String answer, List<String> choices) {
        if (!choices.contains(answer)) {
            throw new InputProblem(
                    key,
                    "\"" + answer + "\" non è tra le scelte: "
                            + choices.stream().collect(Collectors.joining(", ")),
                    "\"" + answer + "\" is none of the choices: " + String.join(", ", choices));
        }
    }
}
