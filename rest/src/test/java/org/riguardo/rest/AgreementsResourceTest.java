package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.desk.Desk;
import org.riguardo.desk.agreements.AgreementMade;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.Agreements;
import org.riguardo.desk.agreements.FirmAgreements;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.plan.Decisions;
import org.riguardo.policy.Policy;
import org.riguardo.policy.PolicySettings;

class AgreementsResourceTest {

    private AgreementTerms agreed;
    private String done = "";
    private OfferLimits limits = OfferLimits.UNSET;

    private final InProcess api = new InProcess(ofClient(), ofFirm());

    @Test
    void anAgreementIsRecorded() {
        var response = api.post(
                "/clients/c1/agreements",
                """
                {"kind": "PLAN", "made": "2026-03-02", "items": ["i1"], "instalments":
                 [{"due": "2026-09-15", "amount": "600.00"}, {"due": "2026-10-15", "amount": "600"}]}""");
        assertThat(response.getStatus()).isEqualTo(201);
        Described.as("AgreementDone", InProcess.json(response));
        assertThat(agreed)
                .isEqualTo(new AgreementTerms(
                        AgreementKind.PLAN,
                        LocalDate.of(2026, 3, 2),
                        List.of("i1"),
                        List.of(
                                new Instalment(LocalDate.of(2026, 9, 15), new BigDecimal("600.00")),
                                new Instalment(LocalDate.of(2026, 10, 15), new BigDecimal("600")))));
    }

    @Test
    void aClientsAgreementsSayHowTheyStand() {
        var list = InProcess.json(api.get("/clients/c1/agreements"));
        Described.as("AgreementPage", list);
        var first = list.getJsonArray("items").getJsonObject(0);
        Described.as("AgreementView", first);
        assertThat(first.getString("standing")).isEqualTo("BROKEN");
        assertThat(first.getString("sum")).isEqualTo("1200.00");
    }

    @Test
    void theFirmsAgreementsComeInListsAndPages() {
        var broken = InProcess.json(api.get("/agreements?show=broken&size=1"));
        assertThat(broken.getJsonArray("items")).hasSize(1);
        assertThat(InProcess.json(api.get("/agreements?show=broken&size=1&cursor=" + broken.getString("next")))
                        .isNull("next"))
                .isTrue();
        assertThat(InProcess.json(api.get("/agreements")).getJsonArray("items")).isEmpty();
        assertThat(InProcess.json(api.get("/agreements?show=all")).getString("field"))
                .isEqualTo("show");
        assertThat(InProcess.json(api.get("/agreements?cursor=x")).getString("field"))
                .isEqualTo("cursor");
    }

    @Test
    void oneIsTakenBackBroughtBackAndConfirmed() {
        assertThat(api.send("DELETE", "/clients/c1/agreements/a1", null, null).getStatus())
                .isEqualTo(200);
        assertThat(done).isEqualTo("withdrawn a1");
        api.post("/clients/c1/agreements/a1/restoring", "");
        assertThat(done).isEqualTo("restored a1");
        api.post("/clients/c1/agreements/a1/confirmation", "{\"confirmed\": false}");
        assertThat(done).isEqualTo("refused a1");
        assertThat(InProcess.json(api.post("/clients/c1/agreements/a1/confirmation", "{}"))
                        .getString("field"))
                .isEqualTo("confirmed");
    }

    @Test
    void theBoundsAreSetInPart() {
        Described.as("OfferLimits", InProcess.json(api.get("/agreements/limits")));
        byte[] body = "{\"mostInstalments\": 6, \"leastInstalment\": \"100.00\"}".getBytes();
        assertThat(api.send("PUT", "/agreements/limits", "application/json", body)
                        .getStatus())
                .isEqualTo(200);
        assertThat(limits).isEqualTo(new OfferLimits(365, 6, new BigDecimal("100.00")));
    }

    private ClientAgreementsResource ofClient() {
        var resource = new ClientAgreementsResource();
        resource.zone = InProcess.ROME;
        resource.agreements = agreements();
        resource.desk = new Desk() {
            @Override
            public AgreementMade agree(String clientId, AgreementTerms terms) {
                agreed = terms;
                return new AgreementMade("a9", false, List.of());
            }
        };
        resource.decisions = new Decisions() {
            @Override
            public Decision of(String clientId) {
                return Policy.decide(file(clientId), PolicySettings.defaults(), Instant.parse("2026-03-03T09:15:00Z"));
            }
        };
        return resource;
    }

    private AgreementsResource ofFirm() {
        var resource = new AgreementsResource();
        resource.zone = InProcess.ROME;
        resource.agreements = agreements();
        return resource;
    }

    private Agreements agreements() {
        return new Agreements() {
            @Override
            public List<AgreementView> of(String clientId) {
                return List.of(broken("a1"));
            }

            @Override
            public FirmAgreements ofFirm() {
                return new FirmAgreements(List.of(broken("a1"), broken("a2")), LocalDate.of(2026, 3, 3));
            }

            @Override
            public OfferLimits limits() {
                return limits;
            }

            @Override
            public void setLimits(OfferLimits changed) {
                limits = changed;
            }

            @Override
            public void withdraw(String clientId, String id) {
                done = "withdrawn " + id;
            }

            @Override
            public void restore(String clientId, String id) {
                done = "restored " + id;
            }

            @Override
            public void decide(String clientId, String id, boolean confirmed) {
                done = (confirmed ? "confirmed " : "refused ") + id;
            }
        };
    }

    private static AgreementView broken(String id) {
        return new AgreementView(
                id,
                "c1",
                "Rossi Impianti Srl",
                AgreementKind.PROMISE,
                LocalDate.of(2026, 2, 2),
                "paolo",
                AgreementStanding.BROKEN,
                List.of(new AgreementView.Payment(LocalDate.of(2026, 2, 20), new BigDecimal("1200.00"), false)),
                List.of("2025/118"),
                "EUR",
                LocalDate.of(2026, 2, 20),
                Instant.parse("2026-02-25T08:00:00Z"),
                "x1",
                List.of(),
                null);
    }

    private static ClientFile file(String id) {
        var client = new Client(
                id,
                "Rossi Impianti Srl",
                null,
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        return new ClientFile(client, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
