package org.riguardo.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every page of the application, and the states of a page that come by what a person does there; nothing here changes what is stored. */
final class Views {
    private static final byte[] CONTACTS = "codice;nome\nV1;Gestionale Guardato S.r.l.\n;senza codice\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final byte[] WORDS =
            """
            {"key": "com.example.words", "name": "Parole", "version": "1.0.0", "apiVersion": 1, "vendor": {"name": "Example"},
             "files": {"words.lexicon": "language it\\nfee: notulina"},
             "modules": [{"type": "lexicon", "key": "words", "file": "words.lexicon"}, {"type": "teleport", "key": "later"}]}"""
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final List<View> views = new ArrayList<>();
    private String user = "";

    private Views() {}

    static List<View> of(PagesData data) {
        Views all = new Views();
        all.user = "paolo";
        all.day(data);
        all.client("/clients/" + data.client, data);
        all.mailAndFiles(data);
        all.user = "giulia";
        all.firm(data);
        all.settings(data);
        all.user = "marta";
        all.uploads();
        all.removal();
        all.customerSystems();
        all.user = "ugo";
        all.see("/");
        return List.copyOf(all.views);
    }

    private void day(PagesData data) {
        see("/");
        then("/?text=Leggibile", "the panel is open", Views::openPanel);
        then("/?text=Leggibile", "to be put off, without a day", page -> {
            openPanel(page);
            page.locator("summary[data-press=z]").click();
            page.locator("#snooze button.main").click();
            page.locator("#main .problem").first().waitFor();
        });
        see("/?text=nessuno-si-chiama-cosi");
        then("/", "further filters", page -> page.locator("#further-filters > summary")
                .click());
        then("/", "the menu is open", page -> page.locator("#me > summary").click());
        then("/", "the keys", page -> {
            page.locator("#me > summary").click();
            page.locator("#show-keys").click();
        });
        see("/worklist/on-hold", "/worklist/on-hold?person=paolo&channel=CALL&amount=100", "/worklist/done");
        see("/worklist/quiet", "/week", "/week/print", "/week?person=giulia", "/week/capacity");
        see("/clients", "/clients?text=nessuno-si-chiama-cosi", "/clients/duplicates", "/clients/entries");
        see("/agreements", "/outbox", "/outbox?state=SENT&mine=yes", "/outbox/" + data.held);
        see("/firm", "/firm/limitation", "/firm/interest", "/policy", "/settings", "/settings/tones", "/mailboxes");
        see("/plugged", "/plugged/org.riguardo.none/none");
        see("/there-is-no-such-page", "/clients/" + data.client + "/data", "/signed-out");
        for (String topic : List.of("", "/worklist", "/drafts", "/call")) {
            see("/guide" + topic);
        }
    }

    private void client(String client, PagesData data) {
        see(client, client + "?preferred=yes", client + "/panel", client + "/call", client + "/drafts");
        see(client + "/plugged", client + "/plugged/org.riguardo.none/none");
        see(client + "/agreements", client + "/overrule", client + "/what-if?how=NO_ANSWER&days=20");
        then(client, "everything is unfolded", Views::unfold);
        then(client, "a contact without a purpose", page -> {
            page.locator("#log-call button.main").click();
            page.locator("#log-call .problem").first().waitFor();
        });
        then(client + "/call", "what was agreed is read back", page -> {
            page.locator("#terms").fill("in due rate");
            page.locator("#agreed .agreed-rows").waitFor();
        });
        then(client + "/agreements", "words that say nothing", page -> {
            page.locator("#terms").fill("boh");
            page.locator("#main form button.main").first().click();
            page.locator("#main .problem").first().waitFor();
        });
        then(client + "/overrule", "without a reason", page -> {
            page.locator("#main form button").first().click();
            page.locator("#main .problem").first().waitFor();
        });
        String draft = "/drafts/" + data.draft;
        see(draft, draft + "/preview");
        then(draft, "without a recipient", page -> {
            for (Locator to : page.locator("input[name=to]").all()) {
                to.uncheck();
            }
            page.locator("button[value=preview]").click();
            page.locator("#problem-to").waitFor();
        });
        String other = "/clients/" + data.longNamed;
        see(other, other + "/panel", other + "/call", other + "/drafts", "/clients/" + data.files.caller());
        see("/clients/" + data.old + "/agreements");
        then(other, "everything is unfolded", Views::unfold);
    }

    private void mailAndFiles(PagesData data) {
        PagesMail mail = data.mail;
        see("/mail/unassigned", "/mail/decided", "/mail/unassigned/" + mail.unknown());
        see("/mail/messages/" + mail.html(), "/mail/messages/" + mail.html() + "?view=html");
        see("/mail/messages/" + mail.said(), "/meaning/messages/" + mail.said());
        see("/meaning/contacts/" + data.contact, "/meaning/findings/" + mail.finding());
        see("/calls", "/calls/" + data.files.call() + "?text=Riga");
        see("/payments", "/payments?view=decided", "/payments/" + data.files.payment());
        see("/imports", "/layouts", "/layouts?done=deleted&layout=" + data.files.layout());
        see("/layouts/" + data.files.layout() + "/change", "/imports/" + data.files.strange() + "/layout");
        data.files.imports().forEach(one -> see("/imports/" + one));
    }

    private void firm(PagesData data) {
        see("/firm", "/firm/list/age/181", "/firm/list/group/ordinary", "/firm/list/silent", "/firm/list/held");
        see("/firm/list/held/hardship", "/firm/list/promises/kept", "/firm/list/promises/kept/2026-01");
        see("/firm/limitation", "/firm/limitation/" + data.old);
        see("/firm/interest", "/firm/interest/clients/" + data.old);
        then("/firm/interest", "a rate from a day that no rate begins on", page -> {
            page.locator("#from").fill("2026-07-02");
            page.locator("#percent").fill("2,15");
            page.locator("#source").fill("Gazzetta Ufficiale");
            page.locator("#rate-form button.main").click();
            page.locator("#problem-rate").waitFor();
        });
        see("/agreements", "/clients/duplicates", "/clients/" + data.client + "/data");
    }

    private void settings(PagesData data) {
        see("/policy", "/policy/versions", "/policy/versions/0", "/replay", "/replay/" + data.replay);
        see("/settings", "/settings/tones", "/settings/tones/riguardo-it/reminder.warm.lei", "/settings/words");
        see("/settings/plugins/remote/new", "/settings/plugins/org.riguardo.policy/deliveries");
        see("/settings/crm", "/crm/differences");
        see(
                "/settings/hosts",
                "/hosted/nessuno",
                "/embedded/porta/panel",
                "/embedded/porta/log-call",
                "/embedded/porta/t/x");
        see("/settings/phones", "/settings/privacy", "/audit", "/audit?show=seen", "/audit?text=Leggibile");
        see("/settings/plugins", "/settings/plugins/org.riguardo.policy", "/settings/plugins/org.riguardo.tones");
        see("/settings/plugins/org.riguardo.policy/log", "/settings/plugins/org.riguardo.policy/effects");
        see("/settings/plugins/org.riguardo.policy/effects/supportive-contact");
        see("/settings/plugins/org.riguardo.policy/remove");
        then("/settings/privacy", "a period out of bounds", page -> {
            page.locator("#WORRIES").fill("0");
            page.locator("main button.main").click();
            page.locator("#problem-WORRIES").waitFor();
        });
        then("/settings/words", "words that cannot be read", page -> {
            page.locator("#own-words").fill("parole senza lingua");
            page.locator("button[value=save]").click();
            page.locator("#problem-words").waitFor();
        });
        see("/mailboxes", "/mailboxes/new", "/mailboxes?done=removed&id=x");
        for (String one : data.mail.mailboxes()) {
            see("/mailboxes/" + one + "/folders", "/mailboxes/" + one + "/edit", "/mailboxes/" + one + "/sending");
        }
    }

    private void customerSystems() {
        see("/settings/crm/new");
        then("/settings/crm/none/edit", "a system without a name", page -> {
            page.navigate(page.url().replaceFirst("/none/edit$", "/new"));
            page.locator("#save").click();
            page.locator("#problem-name").waitFor();
        });
        then("/settings/crm/none/look", "what would come from a system", page -> {
            page.navigate(page.url().replaceFirst("/none/look$", "/new"));
            page.locator("#name").fill("Gestionale da guardare");
            page.locator("#connector").selectOption("csv");
            page.locator("#save").click();
            page.locator("#file").waitFor();
        });
        then("/settings/crm/none/csv", "what a file would bring", page -> {
            page.navigate(page.url().replaceFirst("/none/csv$", ""));
            page.locator("[data-crm] a[href$='/csv']").last().click();
            page.locator("#file").setInputFiles(new FilePayload("contatti.csv", "text/csv", CONTACTS));
            page.locator("#look-csv").click();
            page.locator("#left-out").waitFor();
        });
        then("/settings/crm", "with a system", page -> page.locator("[data-crm]")
                .first()
                .waitFor());
    }

    private void uploads() {
        String upload = "/settings/plugins/upload";
        see(upload);
        then(upload + "/" + "0".repeat(32), "what a file would bring", page -> {
            page.navigate(page.url().replaceFirst("/0+$", ""));
            page.locator("#file").setInputFiles(new FilePayload("words.json", "application/json", WORDS));
            page.locator("main form button.main").click();
            page.locator("[data-module]").first().waitFor();
        });
        then(upload, "a file that cannot be used", page -> {
            page.locator("#file").setInputFiles(new FilePayload("no.json", "application/json", new byte[] {'{'}));
            page.locator("main form button.main").click();
            page.locator("#problems").waitFor();
        });
    }

    private void removal() {
        String removal = "/settings/plugins/com.example.words/remove";
        then(removal, "what is asked before a plugin is removed", page -> {
            page.navigate(page.url().replaceFirst("/com[.]example[.]words/remove$", "/upload"));
            page.locator("#file").setInputFiles(new FilePayload("words.json", "application/json", WORDS));
            page.locator("main form button.main").click();
            page.locator("[data-module]").first().waitFor();
            page.locator("main form button.main").click();
            page.waitForURL("**/settings/plugins/com.example.words");
            page.navigate(page.url().replaceFirst("/settings/plugins.*$", removal));
            page.locator("input[name=data]").first().waitFor();
        });
        then(removal, "a plugin was removed and its data stayed", page -> {
            page.locator("input[name=data][value=keep]").check();
            page.locator("main form button.main").click();
            page.locator("[data-left='com.example.words']").waitFor();
        });
        then(removal, "what is asked before the data of a removed plugin go", page -> page.locator(
                        "input[type=hidden][name=data] ~ p button.main")
                .waitFor());
        then(removal, "the data of a removed plugin went", page -> {
            page.locator("main form button.main").click();
            page.locator("[data-plugin='org.riguardo.policy']").waitFor();
            assertThat(page.locator("[data-left='com.example.words']")).hasCount(0);
        });
    }

    private void see(String... paths) {
        for (String path : paths) {
            views.add(View.of(user, path));
        }
    }

    private void then(String path, String state, Consumer<Page> then) {
        views.add(new View(user, path, then, state));
    }

    private static void openPanel(Page page) {
        page.locator("#worklist a.client").first().click();
        page.locator("#panel-title").waitFor();
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })");
        page.locator("#what-if-here #what-if").waitFor();
        page.waitForCondition(() -> page.locator("[aria-busy]").count() == 0);
    }
}
