package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.it.Eventually.eventually;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.server.Database;

/** Suggestions are shown within the pages of other systems, to whom an administrator has let in, and calls logged there come home. */
@RiguardoTest
class EmbeddedIT {
    private static final String NAME = "Incorniciata Belvedere S.r.l.";
    private static final String FILE = "elenco-incorniciata.csv";
    private static final String VAT = TaxCodes.next();

    private static String client(Riguardo riguardo) throws Exception {
        Api paolo = riguardo.api("paolo");
        if (Imports.of(paolo, FILE).isEmpty()) {
            riguardo.drop(FILE, Samples.list(List.of(Samples.row(NAME, VAT, "IB-1", 12, "info@belvedere.example"))));
            Imports.ended(paolo, FILE);
        }
        return Imports.clientId(paolo, NAME);
    }

    /** The address of a descriptor, once the administrator has opened the door. */
    static String door(Page marta, String address, String profile) {
        marta.navigate(address + "/settings/hosts");
        if (marta.locator("#descriptor-" + profile).count() == 0) {
            marta.locator("#door button.main").click();
        }
        return marta.locator("#descriptor-" + profile).inputValue();
    }

    private static void decide(Page marta, String address, String host, String act) {
        marta.navigate(address + "/settings/hosts");
        marta.locator("section[data-host]:has(h2:text-is('" + host + "')) button[value=" + act + "]")
                .click();
        marta.locator("#main .notice").first().waitFor();
    }

    @Test
    void aConnectStyleHostShowsThePanelAndLogsACallOnceItIsLetIn(Riguardo riguardo) throws Exception {
        String client = client(riguardo);
        riguardo.api("paolo")
                .post(
                        "clients/" + client + "/interactions",
                        "{\"channel\": \"CALL\", \"direction\": \"IN\", \"purpose\": \"ADMIN\"}");
        Page marta = riguardo.browsers().signIn("marta");
        Page window = riguardo.browsers().window("it-IT", ColorScheme.LIGHT);
        Map<String, String> customer = Map.of("customer", "K-17", "name", "Belvedere & C. (*)", "vatId", "IT" + VAT);
        try (ConnectHost host = new ConnectHost("crm-" + VAT);
                ConnectHost other = new ConnectHost("altro-" + VAT)) {
            String descriptor = door(marta, riguardo.baseUrl(), "CONNECT");
            assertThat(host.install(descriptor)).isEqualTo(202);
            window.navigate(host.customer("p.verdi", customer));
            FrameLocator frame = window.frameLocator("iframe");
            frame.locator("#why").waitFor();
            assertThat(frame.locator("body").textContent()).doesNotContain("Incorniciata");

            decide(marta, riguardo.baseUrl(), host.url(), "approve");
            window.navigate(host.customer("p.verdi", customer));
            frame.locator("#why").waitFor();
            assertThat(frame.locator("#why").textContent()).contains("p.verdi");

            marta.navigate(riguardo.baseUrl() + "/settings/hosts");
            marta.locator("form[data-person='p.verdi'] select").selectOption("paolo");
            marta.locator("form[data-person='p.verdi'] button").click();
            marta.locator("#main .notice").first().waitFor();
            window.navigate(host.customer("p.verdi", customer));
            frame.locator("#suggestion").waitFor();
            assertThat(frame.locator("#suggestion-title").textContent()).contains(NAME);

            frame.locator("#log > summary").press("Enter");
            frame.locator("#log-call button.main").press("Enter");
            frame.locator("#log-call .problem").first().waitFor();
            log(frame, "SUPPORT", "Scritta dentro un altro programma");
            String timeline =
                    riguardo.api("paolo").get("clients/" + client + "/timeline").body();
            assertThat(timeline).contains("Scritta dentro un altro programma");

            Response page = window.navigate(host.panel("p.verdi", customer));
            assertThat(page.headerValue("content-security-policy")).endsWith("frame-ancestors " + host.url());
            assertThat(page.headerValue("x-frame-options")).isNull();
            assertThat(other.install(descriptor)).isEqualTo(202);
            decide(marta, riguardo.baseUrl(), other.url(), "approve");
            decide(marta, riguardo.baseUrl(), host.url(), "off");
            window.navigate(host.customer("p.verdi", customer));
            eventually(
                    "the panel is empty",
                    () -> frame.locator("body").textContent().strip(),
                    text -> !text.contains("Incorniciata"));
            assertThat(frame.locator("#suggestion, #log-call, #why").count()).isZero();
        }
    }

    @Test
    void oneRiguardoStandsInTheClientPageOfAnother(Riguardo riguardo) throws Exception {
        String ours = client(riguardo);
        try (Another host = riguardo.another("host", Database.h2())) {
            riguardo.signInAt(host);
            Api there = host.api("paolo");
            host.drop(
                    FILE,
                    Samples.list(List.of(Samples.row("Belvedere (nome loro)", VAT, "X-9", 12, "x@altri.example"))));
            Imports.ended(there, FILE);
            String theirs = Imports.clientId(there, "Belvedere (nome loro)");

            Page marta = riguardo.browsers().signIn("marta");
            String descriptor = door(marta, riguardo.baseUrl(), "RIGUARDO");
            Page administrator = riguardo.browsers().signInAt(host.baseUrl(), "marta");
            administrator.navigate(host.baseUrl() + "/settings/plugins/remote/new");
            administrator.locator("#url").fill(descriptor);
            administrator.locator("#remote-look button.main").click();
            administrator.locator("#remote-agree button.main").click();
            administrator.waitForURL(host.baseUrl() + "/settings/plugins/*");
            eventually(
                    "the other one asks to be let in",
                    () -> {
                        marta.navigate(riguardo.baseUrl() + "/settings/hosts");
                        return marta.locator("section[data-host] h2").allTextContents();
                    },
                    asking -> asking.contains(host.baseUrl()));
            decide(marta, riguardo.baseUrl(), host.baseUrl(), "approve");

            Page paolo = riguardo.browsers().signInAt(host.baseUrl(), "paolo");
            paolo.navigate(host.baseUrl() + "/clients/" + theirs);
            FrameLocator frame = paolo.frameLocator("iframe[data-plugged-frame]");
            frame.locator("#suggestion").waitFor();
            assertThat(frame.locator("#suggestion-title").textContent()).contains(NAME);
            frame.locator("#log > summary").press("Enter");
            log(frame, "COURTESY", "Scritta nella pagina di un altro Riguardo");
            assertThat(riguardo.api("paolo")
                            .get("clients/" + ours + "/timeline")
                            .body())
                    .contains("Scritta nella pagina di un altro Riguardo");

            there.post(
                    "clients/" + theirs + "/interactions",
                    "{\"channel\": \"CALL\", \"direction\": \"OUT\", \"purpose\": \"COURTESY\"}");
            eventually(
                    "what happened there is noted here",
                    () -> {
                        marta.navigate(riguardo.baseUrl() + "/settings/hosts");
                        return marta.locator("section[data-host]:has(h2:text-is('" + host.baseUrl() + "')) ul.facts")
                                .textContent();
                    },
                    facts -> facts.matches("(?s).*[1-9]\\d* event[oi] ricevut[oi].*"));

            decide(marta, riguardo.baseUrl(), host.baseUrl(), "off");
            paolo.navigate(host.baseUrl() + "/clients/" + theirs);
            frame.locator("h1").waitFor();
            assertThat(frame.locator("#suggestion, #log-call, #why").count()).isZero();
        }
    }

    /** A call by the keyboard alone; a panel that grows moves what a mouse would hit. */
    private static void log(FrameLocator frame, String purpose, String note) {
        frame.locator("input[name=purpose][value=" + purpose + "]").press("Space");
        frame.locator("input[name=money][value=no]").press("Space");
        frame.locator("#note").fill(note);
        frame.locator("#log-call button.main").press("Enter");
        try {
            frame.locator("#notice").waitFor();
        } catch (TimeoutError none) {
            throw new AssertionError("No notice, but: " + frame.locator("body").innerHTML(), none);
        }
    }
}
