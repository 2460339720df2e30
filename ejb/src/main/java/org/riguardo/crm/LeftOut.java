package org.riguardo.crm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmPage;
import org.riguardo.api.decision.Sentence;

/** Which things of a system could not be understood; known by their ids alone, a thousand at most. */
final class LeftOut {

    private static final int MOST = 1_000;
    private static final int LONGEST = 300;

    private LeftOut() {}

    /** After a page that names these; null when there are none. */
    static @Nullable String after(@Nullable String before, CrmPage<?> page, List<String> read) {
        Set<String> left = new LinkedHashSet<>(page.whole() ? List.of() : ids(before));
        read.forEach(id -> left.remove(id.contains("#") ? id.substring(0, id.indexOf('#')) : id));
        page.removed().forEach(left::remove);
        page.leftOut().stream()
                .filter(id -> !id.isBlank() && id.length() <= LONGEST && !id.contains("\n"))
                .forEach(left::add);
        return left.isEmpty()
                ? null
                : String.join("\n", left.stream().limit(MOST).toList());
    }

    /** What a person should know of it; null when everything was understood. */
    static @Nullable Sentence sentence(AccountRow row) {
        int left = ids(row.contactsLeft()).size() + ids(row.activitiesLeft()).size();
        if (left == 0) {
            return null;
        }
        return left == 1
                ? new Sentence(
                        "Una scheda o voce del gestionale non si è potuta leggere ed è rimasta fuori: aprirla e salvarla di nuovo nel gestionale, dove manca qualcosa.",
                        "One contact or activity of the system could not be read and was left out: open it there, add what is missing and save it again.")
                : new Sentence(
                        left
                                + " schede o voci del gestionale non si sono potute leggere e sono rimaste fuori: aprirle e salvarle di nuovo nel gestionale, dove manca qualcosa.",
                        left
                                + " contacts or activities of the system could not be read and were left out: open them there, add what is missing and save them again.");
    }

    private static List<String> ids(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
