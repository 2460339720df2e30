package org.riguardo.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.Policy;

class EvaluateJsonTest {

    @Test
    void everyFieldIsRead() {
        Evaluation question = Documents.read(Documents.FULL);

        assertThat(question.now()).isEqualTo(Instant.parse("2026-03-03T09:15:00Z"));
        assertThat(question.settings().off()).containsExactly("recent-conversation");
        assertThat(question.settings().patron()).isEqualTo(MonthDay.of(6, 29));
        assertThat(question.settings().closures()).hasSize(1);
        assertThat(question.file().client().owner()).isEqualTo("paolo");
        assertThat(question.file().items().get(0).open()).isEqualTo(new BigDecimal("1200.00"));
        assertThat(question.file().interactions().get(0).signals()).containsExactly(Signal.HARDSHIP);
        assertThat(question.file().agreements().get(0).instalments()).hasSize(1);
    }

    @Test
    void whatIsAbsentIsEmptyFalseOrNull() {
        Evaluation question = Documents.read(
                """
                {"now": "2026-03-03T10:15:00Z", "client": {"owner": "paolo"},
                 "interactions": [{"id": "x1", "at": "2026-03-02T16:40:00Z", "channel": "CALL", "direction": "IN"}]}
                """);

        assertThat(question.file().items()).isEmpty();
        assertThat(question.file().ledgerDay()).isNull();
        assertThat(question.file().client().since()).isNull();
        assertThat(question.file().client().reachable().email()).isTrue();
        Interaction call = question.file().interactions().get(0);
        assertThat(call.answered()).isTrue();
        assertThat(call.moneyMentioned()).isFalse();
        assertThat(call.purpose()).isEqualTo(Purpose.UNKNOWN);
        assertThat(call.tone()).isNull();
    }

    @Test
    void aFileIsWrittenAsItIsRead() {
        Evaluation question = Documents.read(Documents.FULL);

        JsonObject written =
                EvaluateJson.write(question.file(), question.settings().zone());

        String again = Json.createObjectBuilder(written)
                .add("now", "2026-03-03T10:15:00+01:00")
                .build()
                .toString();
        assertThat(Documents.read(again).file()).isEqualTo(question.file());
        assertThat(written.getJsonArray("interactions").getJsonObject(0).getString("at"))
                .isEqualTo("2026-03-02T16:40:00+01:00");
    }

    @Test
    void aDecisionIsWrittenWithItsReasons() {
        Evaluation question = Documents.read(Documents.FULL);
        Decision decision = Policy.decide(question.file(), question.settings(), question.now());

        JsonObject written = EvaluateJson.write(decision, question.settings().zone());

        assertThat(written.getString("action")).isEqualTo("WAIT");
        assertThat(written.getString("group")).isEqualTo("loyal-in-difficulty");
        assertThat(written.get("dueBy").toString()).isEqualTo("null");
        assertThat(written.getBoolean("emailAllowed")).isFalse();
        assertThat(written.getJsonArray("because").getValuesAs(JsonObject.class))
                .anySatisfy(reason -> {
                    assertThat(reason.getString("rule")).isEqualTo("open-case");
                    assertThat(reason.getString("verdict")).isEqualTo("CLOSED");
                    assertThat(reason.getString("event")).isEqualTo("case-closed");
                    assertThat(reason.get("until").toString()).isEqualTo("null");
                    assertThat(reason.getJsonArray("evidence").getString(0)).isEqualTo("k1");
                    assertThat(reason.getString("it")).isNotBlank();
                    assertThat(reason.getString("en")).isNotBlank();
                })
                .anySatisfy(reason -> {
                    assertThat(reason.getString("rule")).isEqualTo("breathing-space");
                    assertThat(reason.getString("until")).isEqualTo("2026-03-04T09:00:00+01:00");
                });
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"nwo\": |\"now\": |nwo",
                "\"language\": \"it\", \"colour\": \"red\"|\"language\": \"it\"|client.colour",
                "\"language\": 5|\"language\": \"it\"|client.language",
                "\"channel\": \"PIGEON\"|\"channel\": \"CALL\"|interactions[0].channel",
                "[\"HARDSHIP\", \"ANGER\"]|[\"HARDSHIP\"]|interactions[0].signals[1]",
                "\"purpose\": \"support\"|\"purpose\": \"SUPPORT\"|interactions[0].purpose",
                "\"moneyMentioned\": \"no\"|\"moneyMentioned\": false|interactions[0].moneyMentioned",
                "[\"no-such-rule\"]|[\"recent-conversation\"]|policy.off[0]",
                "[\"breathing-space\", \"frequency\"]|[\"recent-conversation\"]|policy.off[1]",
                "\"supportive-contact.days\": 10|\"supportive-contact.emailDays\": 10|policy.supportive-contact.days",
                "\"supportive-contact.emailDays\": 2|\"supportive-contact.emailDays\": 10|policy.supportive-contact.emailDays",
                "\"supportive-contact.emailDays\": 61|\"supportive-contact.emailDays\": 10|policy.supportive-contact.emailDays",
                "\"supportive-contact.emailDays\": 4.5|\"supportive-contact.emailDays\": 10|policy.supportive-contact.emailDays",
                "\"supportive-contact.emailDays\": \"10\"|\"supportive-contact.emailDays\": 10|policy.supportive-contact.emailDays",
                "\"2026-08-21/2026-08-10\"|\"2026-08-10/2026-08-21\"|policy.closures[0]",
                "\"2026-08-10/2028-08-21\"|\"2026-08-10/2026-08-21\"|policy.closures[0]",
                "\"06-31\"|\"06-29\"|policy.patron",
                "\"owner\": null|\"owner\": \"paolo\"|client.owner",
                "\"group\": \"protected\"|\"group\": null|client.group",
                "\"group\": \"disputing\"|\"group\": null|client.group",
                "\"group\": \"nice\"|\"group\": null|client.group",
                "{\"flag\": \"HARDSHIP\"}|{\"flag\": \"HARDSHIP\", \"since\": \"2026-03-01\"}|client.flags[0].since",
                "\"since\": \"2026-03-04\"}|\"since\": \"2026-03-01\"}|client.flags[0].since",
                "\"since\": \"2026-03-04\"|\"since\": \"2011-04-01\"|client.since",
                "\"hardshipCleared\": \"2026-03-04\"|\"hardshipCleared\": null|client.hardshipCleared",
                "\"ledgerDay\": null|\"ledgerDay\": \"2026-03-02\"|ledgerDay",
                "\"ledgerDay\": \"2026-03-04\"|\"ledgerDay\": \"2026-03-02\"|ledgerDay",
                "\"ledgerDay\": \"02/03/2026\"|\"ledgerDay\": \"2026-03-02\"|ledgerDay",
                "\"issued\": \"2026-03-04\"|\"issued\": \"2025-11-30\"|items[0].issued",
                "\"open\": \"1200.01\"|\"open\": \"1200.00\"|items[0].open",
                "\"open\": \"-1.00\"|\"open\": \"1200.00\"|items[0].open",
                "\"open\": 1200|\"open\": \"1200.00\"|items[0].open",
                "\"open\": \"1.200,00\"|\"open\": \"1200.00\"|items[0].open",
                "\"amount\": \"300.00\", \"currency\": \"USD\"|\"amount\": \"300.00\", \"currency\": \"EUR\"|payments[0].currency",
                "\"paid\": \"2026-03-04\"|\"paid\": \"2024-09-28\"|settled[0].paid",
                "\"on\": \"2026-03-04\", \"amount\"|\"on\": \"2026-01-10\", \"amount\"|payments[0].on",
                "\"at\": \"2026-03-03T10:15:01+01:00\"|\"at\": \"2026-03-02T16:40:00+01:00\"|interactions[0].at",
                "\"at\": \"2026-03-02T16:40:00\"|\"at\": \"2026-03-02T16:40:00+01:00\"|interactions[0].at",
                "\"made\": \"2026-03-04\"|\"made\": \"2026-03-02\"|agreements[0].made",
                "\"instalments\": []|\"instalments\": [{\"due\": \"2026-09-15\", \"amount\": \"1200.00\"}]|agreements[0].instalments",
                "\"opened\": \"2026-03-04\"|\"opened\": \"2026-02-20\"|cases[0].opened",
                "\"closed\": \"2026-03-04\"|\"closed\": null|cases[0].closed",
                "\"settled\": {}|\"settled\": [{\"id\": \"s1\", \"number\": \"2024/90\", \"due\": \"2024-09-30\", \"paid\": \"2024-09-28\"}]|settled",
                "\"settled\": [7]|\"settled\": [{\"id\": \"s1\", \"number\": \"2024/90\", \"due\": \"2024-09-30\", \"paid\": \"2024-09-28\"}]|settled[0]",
            })
    void aFieldThatCannotBeTakenIsNamed(String wrong, String right, String field) {
        assertThat(Documents.FULL).contains(right);

        InvalidDocument refused =
                catchThrowableOfType(InvalidDocument.class, () -> Documents.read(Documents.FULL.replace(right, wrong)));

        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused).hasMessageMatching("[A-Z\"].*\\.");
    }

    @ParameterizedTest
    @CsvSource({"items", "settled", "payments", "interactions", "agreements", "cases"})
    void anIdTwiceInOneListIsNamed(String list) {
        JsonObject full = JsonDocuments.object(new java.io.StringReader(Documents.FULL));
        JsonObject doubled = Json.createObjectBuilder(full)
                .add(
                        list,
                        Json.createArrayBuilder(full.getJsonArray(list))
                                .add(full.getJsonArray(list).get(0)))
                .build();

        assertThatThrownBy(() -> Documents.read(doubled.toString()))
                .isInstanceOfSatisfying(InvalidDocument.class, refused -> assertThat(refused.field())
                        .isEqualTo(list + "[1].id"));
    }

    @ParameterizedTest
    @CsvSource({"now,now", "client,client"})
    void aMissingFieldIsNamed(String missing, String field) {
        JsonObject full = JsonDocuments.object(new java.io.StringReader(Documents.FULL));
        String without = Json.createObjectBuilder(full).remove(missing).build().toString();

        assertThatThrownBy(() -> Documents.read(without))
                .isInstanceOfSatisfying(InvalidDocument.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[]", "{", "{\"now\": 1, \"now\": 2}", "``", "7"})
    void whatIsNoObjectIsRefused(String document) {
        assertThatThrownBy(() -> Documents.read(document))
                .isInstanceOfSatisfying(InvalidDocument.class, refused -> assertThat(refused.field())
                        .isEmpty());
    }

    @Test
    void datesThatMayLieAheadAreTaken() {
        String document = Documents.FULL
                .replace("\"due\": \"2025-12-31\"", "\"due\": \"2026-12-31\"")
                .replace("\"returnDate\": null", "\"returnDate\": \"2026-03-20\"")
                .replace("\"until\": null", "\"until\": \"2026-04-01\"");

        assertThat(Documents.read(document).file().client().referral()).isNotNull();
    }

    @Test
    void hostileDocumentsAreRefusedLikeAnyOther() {
        String digits = "1".repeat(5000);
        for (String document : List.of(
                "[".repeat(50_000),
                "{\"now\": ".repeat(50_000),
                "{\"now\": " + digits + "}",
                Documents.FULL.replace(
                        "\"supportive-contact.emailDays\": 10", "\"supportive-contact.emailDays\": " + digits),
                Documents.FULL.replace(
                        "\"supportive-contact.emailDays\": 10", "\"supportive-contact.emailDays\": 1e999999999"),
                Documents.FULL.replace("\"2026-03-03T10:15:00+01:00\"", "\"+999999999-12-31T23:59:59Z\""),
                Documents.FULL.replace("\"due\": \"2025-12-31\"", "\"due\": \"-99999-01-01\""),
                Documents.FULL.replace("\"open\": \"1200.00\"", "\"open\": \"1e9\""))) {
            assertThatThrownBy(() -> Documents.read(document)).isInstanceOf(InvalidDocument.class);
        }
    }
}
