package org.riguardo.plugins.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of files of plugins without code; one whose version begins with {@value #UPLOAD} waits for somebody to agree to it. */
final class DataFileRows {

    private static final String UPLOAD = "upload:";
    private static final String OF_VERSION = " where firm_id = :firm and plugin_key = :plugin and version = :version";

    private final Handle handle;
    private final String firm;

    DataFileRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Map<String, byte[]> of(String plugin, String version) {
        Map<String, byte[]> files = new HashMap<>();
        handle.createQuery("select path, content from plugin_file" + OF_VERSION)
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("version", version)
                .map((row, context) -> files.put(row.getString("path"), row.getBytes("content")))
                .list();
        return files;
    }

    void put(String plugin, String version, Map<String, byte[]> files) {
        remove(plugin, version);
        files.forEach((path, content) -> insert(plugin, version, path, content));
    }

    /** Keeps only the files of these versions. */
    void keepOnly(String plugin, String version, @Nullable String before) {
        handle.createUpdate("delete from plugin_file where firm_id = :firm and plugin_key = :plugin"
                        + " and version not in (<kept>)")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bindList("kept", before == null ? List.of(version) : List.of(version, before))
                .execute();
    }

    /** Keeps an upload until somebody agrees to it, in place of those before. */
    void waits(String plugin, String token, byte[] upload) {
        handle.createUpdate("delete from plugin_file where firm_id = :firm and version like '" + UPLOAD + "%'")
                .bind("firm", firm)
                .execute();
        insert(plugin, UPLOAD + token, "upload", upload);
    }

    Optional<byte[]> waiting(String token) {
        return handle.createQuery("select content from plugin_file where firm_id = :firm and version = :version")
                .bind("firm", firm)
                .bind("version", UPLOAD + token)
                .map((row, context) -> row.getBytes("content"))
                .findFirst();
    }

    private void remove(String plugin, String version) {
        handle.createUpdate("delete from plugin_file" + OF_VERSION)
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("version", version)
                .execute();
    }

    private void insert(String plugin, String version, String path, byte[] content) {
        handle.createUpdate("insert into plugin_file (firm_id, plugin_key, version, path, content)"
                        + " values (:firm, :plugin, :version, :path, :content)")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("version", version)
                .bind("path", path)
                .bind("content", content)
                .execute();
    }
}
