package org.riguardo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Who gets in: by a token of ours, with a role of ours. */
@RiguardoTest
class AccessIT {

    @Test
    void withoutATokenTheApiAnswers401(Riguardo riguardo) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(riguardo.baseUrl() + "/api/v1/worklist"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void staffGetTheWorklist(Riguardo riguardo) throws Exception {
        assertThat(riguardo.api("paolo").json("worklist").required("items").isArray())
                .isTrue();
    }

    @Test
    void aTokenOfAnotherClientOfTheRealmIsRefused(Riguardo riguardo) throws Exception {
        assertThat(riguardo.apiWithTokenOf("other-app", "paolo").get("worklist").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPersonWithoutARoleGets403(Riguardo riguardo) throws Exception {
        assertThat(riguardo.api("ugo").get("worklist").statusCode()).isEqualTo(403);
    }

    @Test
    void aPersonSignsInAtKeycloakAndComesBackToThePages(Riguardo riguardo) {
        assertThat(riguardo.browsers().signIn("paolo").url()).startsWith(riguardo.baseUrl() + "/");
    }

    @Test
    void theSessionCookieIsForTheServersEyesOnly(Riguardo riguardo) {
        assertThat(riguardo.browsers().signIn("anna").context().cookies(riguardo.baseUrl() + "/"))
                .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                });
    }
}
