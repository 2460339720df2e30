package org.riguardo.web.mailboxes;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.mailboxes.MailboxDesk;
import org.riguardo.mailboxes.MailboxState;
import org.riguardo.mailboxes.MailboxTrials;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Mailboxes;
import org.riguardo.mailboxes.Trial;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.site.Visit;
import org.riguardo.web.words.Texts;

/** The folders of an account, as its server has them now: those that are chosen are read; for partners and administrators. */
@RequestScoped
@Path("/mailboxes/{id}/folders")
public class FoldersResource {

    @EJB
    private Mailboxes mailboxes;

    @EJB
    private MailboxDesk desk;

    @EJB
    private MailboxTrials trials;

    @Inject
    private Visit visit;

    @Inject
    private Templates templates;

    /** Signs in and shows the folders; before any was chosen, the inbox and what was sent are proposed. */
    @GET
    public Response folders(@PathParam("id") String id) {
        MailboxView view = mailboxes.get(id);
        Trial trial = trials.test(id);
        List<String> chosen = view.folders().isEmpty() ? trial.usual() : view.folders();
        return show(200, view, trial, chosen, String.join("\n", view.addresses()), null);
    }

    /** Keeps the choice, and has the account read. */
    @POST
    public Response choose(
            @PathParam("id") String id,
            @FormParam("folder") @Nullable List<String> folders,
            @FormParam("addresses") @Nullable String addresses) {
        MailboxView view = mailboxes.get(id);
        List<String> chosen = folders == null ? List.of() : folders;
        String typed = addresses == null ? "" : addresses;
        try {
            desk.read(id, chosen, lines(typed));
            return templates.see("/mailboxes?done=" + (view.state() == MailboxState.SETUP ? "reading" : "saved"));
        } catch (InputProblem problem) {
            return show(422, view, trials.test(id), chosen, typed, problem);
        }
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Response show(
            int status,
            MailboxView view,
            Trial trial,
            List<String> chosen,
            String addresses,
            @Nullable InputProblem problem) {
        Texts texts = visit.speech().texts();
        return templates.page(
                status,
                "mailbox-folders",
                new FoldersPage(
                        visit.frame(Section.POLICY),
                        PolicyTabs.on(PolicyTabs.Tab.MAILBOXES, visit),
                        view.id(),
                        view.address(),
                        choices(trial, chosen, texts),
                        addresses,
                        trial.problem() == null ? null : texts.say(trial.problem()),
                        problem == null ? null : texts.say(problem.sentence()),
                        problem != null && problem.field().startsWith("addresses"),
                        view.state() == MailboxState.SETUP));
    }

    private static List<FoldersPage.Choice> choices(Trial trial, List<String> chosen, Texts texts) {
        List<FoldersPage.Choice> choices = new ArrayList<>();
        for (MailboxFolder folder : trial.folders()) {
            boolean inbox = folder.name().equalsIgnoreCase("INBOX");
            String words = inbox
                    ? texts.say("mailboxes.folder.inbox")
                    : folder.sent() ? texts.say("mailboxes.folder.sent") : "";
            choices.add(new FoldersPage.Choice(
                    folder.name(), words, chosen.contains(folder.name()) || inbox && chosen.contains("INBOX")));
        }
        if (trial.problem() == null) {
            chosen.stream()
                    .filter(name ->
                            choices.stream().noneMatch(choice -> choice.name().equalsIgnoreCase(name)))
                    .forEach(name ->
                            choices.add(new FoldersPage.Choice(name, texts.say("mailboxes.folder.gone"), true)));
        }
        return choices;
    }
}
