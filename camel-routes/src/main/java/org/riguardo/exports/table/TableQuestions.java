package org.riguardo.exports.table;

import java.util.Arrays;
import java.util.List;
import org.riguardo.api.exports.LayoutChoice;
import org.riguardo.api.exports.LayoutQuestion;

/** What may be asked about any table, for changing what was said without a file at hand. */
public final class TableQuestions {

    private TableQuestions() {}

    /** What a column may hold. */
    public static List<LayoutChoice> fields() {
        return Arrays.stream(Field.values()).map(Field::choice).toList();
    }

    /** What is asked beside the columns, without any guess. */
    public static List<LayoutQuestion> questions() {
        return Questions.all(null, null);
    }
}
