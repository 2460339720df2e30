package org.riguardo.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.ImportJson;

/** Says on the imports whose lines go that they are no longer kept; their counts stay. */
final class LinesOver {

    /** Pages of imports from before an instant that no later import repeats. */
    static final String CONDITION = "import_id in (select r.id from import_run r where r.firm_id = :firm"
            + " and r.received_at < :before) and not exists (select 1 from document_range g join import_run n on n.id = g.import_id"
            + " where g.source_id = document_page.import_id and g.source_seq <= document_page.last_seq"
            + " and g.source_seq + g.documents > document_page.seq and n.received_at >= :before)";

    /** What the import says from then on. */
    static final Sentence GONE = new Sentence(
            "Le righe di questo file non si conservano più: la loro durata era finita. Resta quante erano e che cosa se ne è"
                    + " registrato.",
            "The lines of this file are no longer kept: their period was over. How many there were, and what was booked of"
                    + " them, stays.");

    private LinesOver() {}

    /** To be called before the pages go, in the same transaction. */
    static void say(Handle handle, String firm, Instant before) {
        Map<String, List<Sentence>> saying = new TreeMap<>();
        handle.createQuery("select id, note from import_run where firm_id = :firm and id in (select import_id from"
                        + " document_page where " + CONDITION + ")")
                .bind("firm", firm)
                .bind("before", before)
                .map((row, context) ->
                        saying.put(row.getString("id"), new ArrayList<>(ImportJson.readNotes(row.getString("note")))))
                .list();
        saying.values().removeIf(notes -> notes.contains(GONE));
        saying.forEach((id, notes) -> {
            notes.add(GONE);
            handle.createUpdate("update import_run set note = :note where firm_id = :firm and id = :id")
                    .bind("note", ImportJson.notes(notes).toString())
                    .bind("firm", firm)
                    .bind("id", id)
                    .execute();
        });
    }
}
