package org.riguardo.web.panel;

import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.ledger.ClientView;
import org.riguardo.web.owed.Owed;
import org.riguardo.web.site.Frame;
import org.riguardo.web.suggestion.Line;
import org.riguardo.web.timeline.Entry;
import org.riguardo.web.words.PersonName;

/**
 * One client at a glance, as its template shows it.
 *
 * @param alerts what a colleague should know first
 * @param worries what worries the client
 * @param timeline the newest contacts
 * @param days the days that are offered for putting it off
 * @param people the usernames of those to whom it can be handed over
 * @param unanswered the contacts that wait for an answer before all else
 * @param back the address of the list, to come back to
 */
public record PanelPage(
        Frame frame,
        ClientView client,
        Line line,
        TurnView turn,
        List<String> alerts,
        List<String> worries,
        Owed owed,
        List<Entry> timeline,
        List<OfferedDay> days,
        List<String> people,
        List<String> unanswered,
        TurnForm form,
        String back) {
    /** The path of the client's page below the context root. */
    public String path() {
        return "/clients/" + client.id();
    }

    /** The number as a telephone dials it. */
    public static String dialled(String phone) {
        return phone.replaceAll(" int\\..*", "").replaceAll("[^+0-9]", "");
    }

    /** The name of a person. */
    public String name(String username) {
        return PersonName.of(username);
    }

    /** Whether there is something to do that can be put off. */
    public boolean mayPutOff() {
        return line.action() != Action.WAIT && line.action() != Action.NONE;
    }

    /** What a screen reader says first. */
    public String spoken() {
        return form.problem() == null ? "" : form.problem();
    }
}
