package org.riguardo.timeline.meaning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The versions of a firm's own words and rules; none is ever changed or removed. */
final class WordsRows {

    private static final String SELECT =
            "select version, words, rules, saved_at, saved_by from meaning_words where firm_id = :firm";

    private final Handle handle;
    private final String firm;

    WordsRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<OwnWordsVersion> newest() {
        return handle.createQuery(SELECT + " order by version desc limit 1")
                .bind("firm", firm)
                .mapTo(OwnWordsVersion.class)
                .findOne();
    }

    Optional<OwnWordsVersion> version(int version) {
        return handle.createQuery(SELECT + " and version = :version")
                .bind("firm", firm)
                .bind("version", version)
                .mapTo(OwnWordsVersion.class)
                .findOne();
    }

    /** The newest first, 50 at most. */
    List<OwnWordsVersion> all() {
        return handle.createQuery(SELECT + " order by version desc limit 50")
                .bind("firm", firm)
                .mapTo(OwnWordsVersion.class)
                .list();
    }

    /** Returns the number of the new version; holds the firm's row, so that two that save at once follow each other. */
    int save(String words, String rules, String by, Instant now) {
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
        int version = newest().map(OwnWordsVersion::version).orElse(0) + 1;
        handle.createUpdate("insert into meaning_words (firm_id, version, words, rules, saved_at, saved_by)"
                        + " values (:firm, :version, :words, :rules, :now, :by)")
                .bind("firm", firm)
                .bind("version", version)
                .bind("words", words)
                .bind("rules", rules)
                .bind("now", now)
                .bind("by", by)
                .execute();
        return version;
    }
}
