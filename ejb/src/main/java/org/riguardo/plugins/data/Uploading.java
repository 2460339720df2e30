package org.riguardo.plugins.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.riguardo.db.Database;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.Presence;
import org.riguardo.plugins.data.UploadPreview.Brought;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The steps of an upload for one firm, in the running transaction. */
record Uploading(Database database, PluginStates states, Presence presence, Policies policies) {

    UploadPreview preview(String firm, byte[] upload) {
        String token = token(upload);
        UploadPreview preview = preview(firm, token, checked(firm, upload));
        database.use(handle ->
                new DataFileRows(handle, firm).waits(preview.descriptor().key(), token, upload));
        return preview;
    }

    UploadPreview waiting(String firm, String token) {
        return preview(firm, token, checked(firm, kept(firm, token)));
    }

    private UploadPreview preview(String firm, String token, DataPackage upload) {
        Descriptor descriptor = upload.descriptor();
        PolicySettings policy = policies.current(firm).settings();
        List<Brought> modules = descriptor.modules().stream()
                .map(module -> Bringing.of(module, upload, policy))
                .toList();
        Optional<PluginRow> before = states.plugin(firm, descriptor.key());
        return new UploadPreview(
                token,
                descriptor,
                before.map(PluginRow::version).orElse(null),
                before.map(PluginRow::on).orElse(false),
                modules);
    }

    PluginRow install(String firm, String token, String by) {
        DataPackage upload = checked(firm, kept(firm, token));
        Descriptor descriptor = upload.descriptor();
        preview(firm, token, upload);
        database.use(
                handle -> new DataFileRows(handle, firm).put(descriptor.key(), descriptor.version(), upload.files()));
        PluginRow row = states.install(firm, descriptor, Carrier.DATA, PluginRow.State.DISABLED, by);
        database.use(handle ->
                new DataFileRows(handle, firm).keepOnly(descriptor.key(), row.version(), row.previousVersion()));
        return row;
    }

    Optional<PluginRow> putBack(String firm, String plugin, String by) {
        return states.plugin(firm, plugin)
                .filter(row -> row.carrier() == Carrier.DATA)
                .flatMap(row -> states.putBack(firm, plugin, by));
    }

    private DataPackage checked(String firm, byte[] content) {
        DataPackage upload = PackageReader.read(content);
        String key = upload.descriptor().key();
        Optional<Offer> there = presence.offer(firm, key);
        Optional<PluginRow> row = states.plugin(firm, key);
        boolean other = there.filter(offer -> offer.carrier() != Carrier.DATA).isPresent()
                || row.filter(one -> one.carrier() != Carrier.DATA).isPresent();
        if (other || key.startsWith(Presence.OWN)) {
            throw new InputProblem(
                    "key",
                    "C’è già un altro plugin con la chiave " + key + ".",
                    "There is another plugin with the key " + key + " already.");
        }
        return upload;
    }

    private byte[] kept(String firm, String token) {
        return database.with(handle -> new DataFileRows(handle, firm).waiting(token))
                .orElseThrow(() -> new NotFoundProblem("upload", token));
    }

    private static String token(byte[] upload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(upload), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
