package org.riguardo.plugins.data;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginLog.Kind;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.Presence;

/** Takes plugins without code that an administrator uploads: checked in full, shown, and only then installed, switched off. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class DataUploads {

    /** Octets that an upload has at most. */
    public static final int MOST = PackageReader.MOST;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private Presence presence;

    @Inject
    private Policies policies;

    @Inject
    private Audit audit;

    /**
     * What the upload would bring; it is kept until the next one, to be agreed to.
     *
     * @throws org.riguardo.problem.InputProblem naming file, place and remedy when any of it cannot be used
     */
    public UploadPreview preview(byte[] upload) {
        return uploading().preview(callers.current().firm(), upload);
    }

    /**
     * What waits under that token.
     *
     * @throws org.riguardo.problem.NotFoundProblem when nothing does
     */
    public UploadPreview waiting(String token) {
        return uploading().waiting(callers.current().firm(), token);
    }

    /**
     * Installs what was shown: switched off when it is new, as it was when it replaces a version; its key.
     *
     * @throws org.riguardo.problem.NotFoundProblem when nothing waits under that token
     */
    public String install(String token) {
        Caller caller = callers.current();
        PluginRow row = uploading().install(caller.firm(), token, caller.username());
        boolean newer = row.previousVersion() != null;
        note(
                caller,
                row.pluginKey(),
                newer ? Kind.UPDATED : Kind.INSTALLED,
                "plugin-installed",
                new Sentence("Versione " + row.version() + ".", "Version " + row.version() + "."));
        return row.pluginKey();
    }

    /** The firm's plugins without code of which the version before is kept. */
    public List<PluginRow> replaced() {
        return states.plugins(callers.current().firm()).stream()
                .filter(row -> row.carrier() == Carrier.DATA && row.previousVersion() != null)
                .toList();
    }

    /** Puts the version before back in place; false when none is kept. */
    public boolean putBack(String plugin) {
        Caller caller = callers.current();
        Optional<PluginRow> back = uploading().putBack(caller.firm(), plugin, caller.username());
        back.ifPresent(row -> note(
                caller,
                plugin,
                Kind.PUT_BACK,
                "plugin-put-back",
                new Sentence("Di nuovo la versione " + row.version() + ".", "Version " + row.version() + " again.")));
        return back.isPresent();
    }

    private Uploading uploading() {
        return new Uploading(database, states, presence, policies);
    }

    private void note(Caller caller, String plugin, Kind kind, String what, Sentence text) {
        log.note(caller.firm(), plugin, null, kind, caller.username(), text);
        audit.note(caller.firm(), caller.username(), what, null, "{\"plugin\":\"" + plugin + "\"}");
    }
}
