package org.riguardo.web.site;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.Location;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Decisions;
import org.riguardo.plan.EmergencyStop;
import org.riguardo.plan.Stopped;
import org.riguardo.plugins.admin.PluginAdmin;
import org.riguardo.plugins.views.PluginViews;
import org.riguardo.timeline.calls.PhoneCalls;
import org.riguardo.timeline.mail.Messages;
import org.riguardo.web.words.PersonName;
import org.riguardo.web.words.Speech;

/** One request of a person who is signed in: its frame, and how to speak to the person. */
@RequestScoped
public class Visit {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @EJB
    private Decisions decisions;

    @EJB
    private Messages messages;

    @EJB
    private PhoneCalls calls;

    @EJB
    private EmergencyStop stop;

    @EJB
    private PluginViews plugins;

    @EJB
    private PluginAdmin administration;

    private @Nullable Map<String, Sentence> rules;

    /** The frame of the page asked for. */
    public Frame frame(Section section) {
        return Frame.of(request, section, messages.waitingCount(), calls.waitingCount(), stop())
                .inSafeMode(may(Roles.ADMINISTRATOR) && administration.safeMode())
                .with(Location.NAVIGATION, plugins.at(Location.NAVIGATION, null, locale()));
    }

    /** The frame of a page about that client, with what plugins have there. */
    public Frame frame(Section section, @Nullable String clientId, Location... places) {
        Frame frame = frame(section);
        for (Location place : places) {
            frame = frame.with(place, plugins.at(place, clientId, locale()));
        }
        return frame;
    }

    /** The person's language. */
    public Locale locale() {
        return Locale.forLanguageTag(Preferences.of(request).language().code());
    }

    private @Nullable Stop stop() {
        Stopped stopped = stop.stopped();
        return stopped == null
                ? null
                : new Stop(
                        PersonName.of(stopped.by()),
                        speech().moments().at(stopped.at()),
                        may(Roles.PARTNER, Roles.ADMINISTRATOR));
    }

    /** The person's words, seen from now in the firm's zone. */
    public Speech speech() {
        if (rules == null) {
            rules = plugins.ruleNames();
        }
        return Speech.of(Preferences.of(request).language(), clock, zone()).naming(rules);
    }

    /** The zone in which the firm counts its days. */
    public ZoneId zone() {
        return decisions.settings().zone();
    }

    /** The day that it is in that zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The username of the person. */
    public String user() {
        return request.getRemoteUser();
    }

    /** Whether the person has one of these roles. */
    public boolean may(String... roles) {
        return Arrays.stream(roles).anyMatch(request::isUserInRole);
    }
}
