package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxFolder;
import org.riguardo.mailboxes.MailboxDesk;
import org.riguardo.mailboxes.MailboxSettings;
import org.riguardo.mailboxes.MailboxState;
import org.riguardo.mailboxes.MailboxTrials;
import org.riguardo.mailboxes.MailboxView;
import org.riguardo.mailboxes.Mailboxes;
import org.riguardo.mailboxes.Progress;
import org.riguardo.mailboxes.SendingDesk;
import org.riguardo.mailboxes.SendingSettings;
import org.riguardo.mailboxes.SendingView;
import org.riguardo.mailboxes.SentCopy;
import org.riguardo.mailboxes.SignIn;
import org.riguardo.mailboxes.Trial;
import org.riguardo.mailboxes.guess.Guess;
import org.riguardo.mailboxes.guess.SendingGuess;

class MailboxesResourceTest {

    private static final MailboxView VIEW = new MailboxView(
            "a1",
            false,
            "studio@b.example",
            "imap.b.example",
            993,
            Security.TLS,
            "studio",
            SignIn.CLIENT_CREDENTIALS,
            "https://login.b.example/token",
            "app",
            null,
            List.of("INBOX"),
            List.of("studio@b.example"),
            MailboxState.READING,
            new Progress(10, 50, Duration.ofSeconds(90)),
            Instant.parse("2026-03-03T10:00:00Z"),
            new Sentence("Non risponde.", "It does not answer."),
            Instant.parse("2026-03-03T09:00:00Z"),
            new SendingView(
                    "smtp.b.example", 465, Security.TLS, null, "paolo", "Paolo Verdi", SentCopy.FILED, null, null));

    private final List<MailboxSettings> typed = new ArrayList<>();
    private final List<SendingSettings> sent = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final InProcess api = new InProcess(resource());

    @Test
    void accountsAreShownAsDescribed() {
        JsonObject page = InProcess.json(api.get("/mailboxes"));
        Described.as("MailboxPage", page);
        JsonObject one = InProcess.json(api.get("/mailboxes/a1"));
        Described.as("Mailbox", one);
        assertThat(one.getInt("read")).isEqualTo(10);
        assertThat(one.getInt("restSeconds")).isEqualTo(90);
        Described.as("MailboxPage", InProcess.json(api.get("/mailboxes/removed")));
    }

    @Test
    void anAccountIsAddedByItsAddressAlone() {
        MockHttpResponse answer =
                api.post("/mailboxes", "{\"address\": \"studio@b.example\", \"password\": \"canarino\"}");
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(new String(answer.getOutput(), StandardCharsets.UTF_8)).doesNotContain("canarino");
        MailboxSettings settings = typed.get(0);
        assertThat(settings.host()).isEqualTo("imap.guessed.example");
        assertThat(settings.port()).isEqualTo(993);
        assertThat(settings.login()).isEqualTo("studio@b.example");
        assertThat(settings.password().reveal()).isEqualTo("canarino");
        assertThat(settings.toString()).doesNotContain("canarino");
    }

    @Test
    void whatIsGivenCounts() {
        assertThat(api.send(
                                "PUT",
                                "/mailboxes/a1",
                                "application/json",
                                ("{\"address\": \"a@b.example\", \"host\": \"localhost\", \"port\": 143,"
                                                + " \"security\": \"STARTTLS\", \"login\": \"l\", \"signIn\": \"REFRESH_TOKEN\","
                                                + " \"tokenEndpoint\": \"https://t.example\", \"clientId\": \"c\","
                                                + " \"refreshToken\": \"r\", \"scope\": \"s\"}")
                                        .getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(200);
        MailboxSettings settings = typed.get(0);
        assertThat(settings.security()).isEqualTo(Security.STARTTLS);
        assertThat(settings.refreshToken().reveal()).isEqualTo("r");
        assertThat(settings.clientSecret()).isNull();
    }

    @Test
    void whatIsWrongIsRefused() {
        for (String body : List.of(
                "{}",
                "{\"address\": 1}",
                "{\"address\": \"a@b.example\", \"port\": \"993\"}",
                "{\"address\": \"a@b.example\", \"port\": 9.5}",
                "{\"address\": \"a@b.example\", \"security\": \"SSL\"}",
                "{\"address\": \"a@b.example\", \"pasword\": \"x\"}")) {
            assertThat(api.post("/mailboxes", body).getStatus()).as(body).isEqualTo(400);
        }
        assertThat(typed).isEmpty();
    }

    @Test
    void aTrialTellsTheFolders() {
        JsonObject trial = InProcess.json(api.post("/mailboxes/a1/test", ""));
        Described.as("MailboxTrial", trial);
        assertThat(trial.getBoolean("reached")).isTrue();
        assertThat(trial.getJsonArray("folders").getJsonObject(1).getBoolean("usual"))
                .isTrue();
        assertThat(trial.getJsonArray("folders").getJsonObject(2).getBoolean("usual"))
                .isFalse();
    }

    @Test
    void itIsReadPausedResumedRemovedAndBroughtBack() {
        String choice = "{\"folders\": [\"INBOX\"], \"addresses\": [\"a@b.example\"]}";
        assertThat(api.send("PUT", "/mailboxes/a1/folders", "application/json", choice.getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(200);
        for (String path : List.of("pause", "resume", "undo")) {
            assertThat(api.post("/mailboxes/a1/" + path, "").getStatus()).isEqualTo(200);
        }
        assertThat(api.send("DELETE", "/mailboxes/a1", null, null).getStatus()).isEqualTo(204);
        assertThat(done).containsExactly("read [INBOX] [a@b.example]", "pause", "resume", "undo", "remove");
    }

    @Test
    void howItSendsIsShownSetTriedAndTakenAway() {
        JsonObject one = InProcess.json(api.get("/mailboxes/a1"));
        assertThat(one.getJsonObject("sending").getString("host")).isEqualTo("smtp.b.example");
        assertThat(one.getJsonObject("sending").getString("person")).isEqualTo("paolo");
        assertThat(put("/mailboxes/a1/sending", "{}")).isEqualTo(200);
        assertThat(sent.get(0))
                .isEqualTo(new SendingSettings(
                        "smtp.guessed.example",
                        587,
                        Security.STARTTLS,
                        false,
                        null,
                        null,
                        null,
                        "",
                        SentCopy.BY_PROVIDER));
        assertThat(
                        put(
                                "/mailboxes/a1/sending",
                                "{\"host\": \"smtp.c.example\", \"port\": 2525, \"security\": \"TLS\", \"login\": \"l\","
                                        + " \"password\": \"canarino\", \"person\": \"anna\", \"name\": \"Anna\", \"copies\": \"FILED\"}"))
                .isEqualTo(200);
        SendingSettings settings = sent.get(1);
        assertThat(settings.ownSignIn()).isTrue();
        assertThat(settings.password().reveal()).isEqualTo("canarino");
        assertThat(settings.person()).isEqualTo("anna");
        assertThat(put("/mailboxes/a1/sending", "{\"hots\": \"x\"}")).isEqualTo(400);
        JsonObject trial = InProcess.json(api.post("/mailboxes/a1/sending/test", ""));
        Described.as("SendingTrial", trial);
        assertThat(trial.getBoolean("reached")).isFalse();
        assertThat(api.send("DELETE", "/mailboxes/a1/sending", null, null).getStatus())
                .isEqualTo(204);
        assertThat(done).containsExactly("sends no more");
    }

    private int put(String path, String body) {
        return api.send("PUT", path, "application/json", body.getBytes(StandardCharsets.UTF_8))
                .getStatus();
    }

    private MailboxesResource resource() {
        var resource = new MailboxesResource();
        resource.zone = InProcess.ROME;
        resource.mailboxes = new Mailboxes() {
            @Override
            public List<MailboxView> list() {
                return List.of(VIEW);
            }

            @Override
            public List<MailboxView> removed() {
                return List.of();
            }

            @Override
            public MailboxView get(String id) {
                return VIEW;
            }
        };
        resource.trials = new MailboxTrials() {
            @Override
            public Guess guess(String address) {
                return new Guess("imap.guessed.example", 993, Security.TLS, address, null);
            }

            @Override
            public SendingGuess guessSending(String id) {
                return new SendingGuess("smtp.guessed.example", 587, Security.STARTTLS, true);
            }

            @Override
            public Sentence testSending(String id) {
                return new Sentence("Non risponde.", "It does not answer.");
            }

            @Override
            public Trial test(String id) {
                return new Trial(
                        List.of(
                                new MailboxFolder("INBOX", false, true),
                                new MailboxFolder("Inviata", true, true),
                                new MailboxFolder("Spam", false, true)),
                        null);
            }
        };
        resource.sending = new SendingDesk() {
            @Override
            public void set(String id, SendingSettings settings) {
                sent.add(settings);
            }

            @Override
            public void remove(String id) {
                done.add("sends no more");
            }
        };
        resource.desk = new Recording();
        return resource;
    }

    private final class Recording extends MailboxDesk {
        @Override
        public String add(MailboxSettings settings) {
            typed.add(settings);
            return "a1";
        }

        @Override
        public void change(String id, MailboxSettings settings) {
            typed.add(settings);
        }

        @Override
        public void read(String id, List<String> folders, List<String> addresses) {
            done.add("read " + folders + " " + addresses);
        }

        @Override
        public void pause(String id) {
            done.add("pause");
        }

        @Override
        public void resume(String id) {
            done.add("resume");
        }

        @Override
        public void remove(String id) {
            done.add("remove");
        }

        @Override
        public void undo(String id) {
            done.add("undo");
        }
    }
}
