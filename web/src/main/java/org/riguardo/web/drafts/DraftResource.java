package org.riguardo.web.drafts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.tone.Form;
import org.riguardo.desk.drafts.Dispatch;
import org.riguardo.desk.drafts.Draft;
import org.riguardo.desk.drafts.DraftFiles;
import org.riguardo.desk.drafts.DraftView;
import org.riguardo.desk.drafts.Drafts;
import org.riguardo.desk.drafts.EditOutcome;
import org.riguardo.desk.drafts.Editing;
import org.riguardo.desk.outbox.Enclosure;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Texts;

/** One draft: written, worded in another tone, looked at as it would leave, put away. */
@RequestScoped
@Path("/drafts/{id}")
public class DraftResource {
    @EJB
    private Drafts drafts;

    @EJB
    private Editing editing;

    @EJB
    private Dispatch dispatch;

    @EJB
    private DraftFiles files;

    @Inject
    private DraftPages pages;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    @PathParam("id")
    private String id = "";

    /** The editor; after something was done, with a notice. */
    @GET
    public Response page(@QueryParam("done") @Nullable String done, @QueryParam("kept") @Nullable String kept) {
        DraftView view = drafts.get(id);
        return templates.page(
                "draft", pages.page(view, DraftForm.of(view.draft()), notice(done, view), kept != null, null));
    }

    /** Keeps what was typed, and then does what the button says. */
    @POST
    public Response save(
            @Context HttpServletRequest request,
            @FormParam("do") @Nullable String what,
            @FormParam("tone") @Nullable String tone,
            @FormParam("form") @Nullable String form,
            @FormParam("language") @Nullable String language) {
        DraftForm typed = DraftForm.of(request.getParameterMap());
        DraftView view = drafts.get(id);
        int revision = typed.revision();
        try {
            if (!typed.says(view.draft()) || view.draft().life().revision() != revision) {
                EditOutcome edited = editing.edit(id, revision, typed.edit());
                if (edited instanceof EditOutcome.Overtaken overtaken) {
                    return overtaken(overtaken, typed);
                }
                revision = ((EditOutcome.Saved) edited).draft().draft().life().revision();
            }
        } catch (InputProblem problem) {
            return refused(view, typed, problem);
        }
        return act(
                what == null ? "save" : what,
                view.draft().wording(),
                revision,
                constant(Tone.values(), tone),
                constant(Form.values(), form),
                language);
    }

    /** Brings back a draft that was put away. */
    @POST
    @Path("restore")
    public Response restore() {
        return after(editing.restore(id, drafts.get(id).draft().life().revision()), "restored");
    }

    /** The mail as it would leave now; the editor, where it goes to nobody yet. */
    @GET
    @Path("preview")
    public Response preview(@QueryParam("done") @Nullable String done) {
        DraftView view = drafts.get(id);
        if (view.draft().life().state() != Draft.State.OPEN) {
            return templates.see("/drafts/" + id);
        }
        if (view.draft().letter().to().isEmpty()) {
            return refused(
                    view,
                    DraftForm.of(view.draft()),
                    new InputProblem("to", Dispatch.NO_RECIPIENT.it(), Dispatch.NO_RECIPIENT.en()));
        }
        return templates.page(
                "draft-preview",
                new PreviewPage(
                        visit.frame(Section.CLIENTS),
                        view,
                        dispatch.preview(id),
                        pages.gates(view),
                        pages.from(view.gate()),
                        view.draft().letter().sender().equals(visit.user()),
                        done(done)));
    }

    /** The statement of open amounts as it would go with the mail now. */
    @GET
    @Path("statement.pdf")
    public Response statement() {
        Enclosure pdf = files.statement(id);
        return Response.ok(pdf.content(), pdf.type())
                .header("Content-Disposition", "inline; filename=\"" + pdf.name() + "\"")
                .build();
    }

    /** Takes an attachment away. */
    @POST
    @Path("files/{file}/remove")
    public Response remove(@PathParam("file") String file) {
        files.remove(id, file);
        return templates.see("/drafts/" + id + "/preview?done=file-removed");
    }

    private Response act(
            String what,
            Draft.Wording now,
            int revision,
            @Nullable Tone tone,
            @Nullable Form form,
            @Nullable String language) {
        boolean chosen = tone != null && tone != now.tone()
                || form != null && form != now.form()
                || language != null && !language.equals(now.language());
        return switch (what) {
            case "preview" ->
                chosen
                        ? previewed(editing.reword(id, revision, tone, form, language, false))
                        : templates.see("/drafts/" + id + "/preview");
            case "reword" -> reworded(editing.reword(id, revision, tone, form, language, false));
            case "replace" -> reworded(editing.reword(id, revision, tone, form, language, true));
            case "still-right" -> after(editing.stillRight(id, revision), "saved");
            case "take" -> after(editing.take(id, revision), "taken");
            case "discard" -> after(editing.discard(id, revision), "discarded");
            default ->
                chosen
                        ? reworded(editing.reword(id, revision, tone, form, language, false))
                        : templates.see("/drafts/" + id + "?done=saved");
        };
    }

    private Response previewed(EditOutcome outcome) {
        return outcome instanceof EditOutcome.Saved saved && !saved.textKept()
                ? templates.see("/drafts/" + id + "/preview")
                : reworded(outcome);
    }

    private Response reworded(EditOutcome outcome) {
        boolean kept = outcome instanceof EditOutcome.Saved saved && saved.textKept();
        return kept ? templates.see("/drafts/" + id + "?done=reworded&kept=yes") : after(outcome, "reworded");
    }

    private Response after(EditOutcome outcome, String done) {
        return outcome instanceof EditOutcome.Overtaken overtaken
                ? overtaken(overtaken, DraftForm.of(overtaken.now().draft()))
                : templates.see("/drafts/" + id + "?done=" + done);
    }

    private Response overtaken(EditOutcome.Overtaken overtaken, DraftForm typed) {
        Texts texts = visit.speech().texts();
        String said =
                texts.say("draft.overtaken." + overtaken.now().draft().life().state(), PersonName.of(overtaken.by()));
        DraftForm again = typed.over(overtaken.now().draft().life().revision());
        return templates.page(422, "draft", pages.page(overtaken.now(), again, null, false, said));
    }

    private Response refused(DraftView view, DraftForm typed, InputProblem problem) {
        DraftForm with = typed.with(problem.field(), visit.speech().texts().say(problem.sentence()));
        return templates.page(422, "draft", pages.page(view, with, null, false, null));
    }

    private @Nullable Notice notice(@Nullable String done, DraftView view) {
        String said = done(done);
        String undo = view.draft().life().state() == Draft.State.DISCARDED ? "/drafts/" + id + "/restore" : null;
        return said == null ? null : new Notice(said, undo);
    }

    private @Nullable String done(@Nullable String done) {
        return done == null || !done.matches("[a-z-]{1,20}")
                ? null
                : visit.speech().texts().named("draft.done", done);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
