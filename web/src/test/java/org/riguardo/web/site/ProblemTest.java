package org.riguardo.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.words.Language;

class ProblemTest {
    private final FakeRequest browser = new FakeRequest();

    @Test
    void aPersonWithoutARoleIsToldSo() {
        browser.roles = Set.of();
        assertThat(Problem.refused(browser.request(), 403).kind()).isEqualTo("no-role");

        browser.roles = Set.of("partner");
        assertThat(Problem.refused(browser.request(), 403).kind()).isEqualTo("forbidden");
    }

    @Test
    void aSilentSignInServiceIsNotThePersonsFault() {
        browser.user = null;

        Problem problem = Problem.refused(browser.request(), 403);

        assertThat(problem.kind()).isEqualTo("no-sign-in");
        assertThat(problem.status()).isEqualTo(503);
    }

    @Test
    void whatAPageThrowsBecomesAStatus() {
        assertThat(ProblemMapper.problem(new NotFoundProblem("client", "x")).status())
                .isEqualTo(404);
        assertThat(ProblemMapper.problem(new InputProblem("from", "Male.", "Bad."))
                        .status())
                .isEqualTo(400);
        assertThat(ProblemMapper.problem(new EJBAccessException("no")).status()).isEqualTo(403);
        assertThat(ProblemMapper.problem(new EJBException(new NotFoundProblem("client", "x")))
                        .status())
                .isEqualTo(404);
        assertThat(ProblemMapper.problem(new IllegalStateException("secret")).status())
                .isEqualTo(500);
        assertThat(ProblemMapper.problem(new StackOverflowError()).kind()).isEqualTo("broken");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageNamesAReferenceAndNoException(Language language) {
        Problem problem = ProblemMapper.problem(new IllegalStateException("secret"));
        Document page = Rendered.page(
                "problem",
                "problem-" + language,
                new ProblemPage(Samples.frame(language, Section.NONE), problem, null));

        assertThat(page.select("code").text()).isEqualTo(problem.reference()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(page.html()).doesNotContain("secret", "IllegalState", "\tat ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindHasWordsInBothLanguages(Language language) {
        for (String kind : new String[] {
            "bad-request",
            "signed-out",
            "forbidden",
            "no-role",
            "no-sign-in",
            "stale-page",
            "not-found",
            "too-large",
            "broken"
        }) {
            ProblemPage page = new ProblemPage(
                    Samples.frame(language, Section.NONE), new Problem(kind, 403, null, Reference.next()), null);
            Document shown = Rendered.page("problem", "problem-" + kind + "-" + language, page);
            assertThat(shown.select("h1").text()).isNotBlank();
            assertThat(shown.select("nav").isEmpty()).isEqualTo(kind.equals("no-role"));
            assertThat(shown.select("main form[action$=sign-out]").isEmpty()).isNotEqualTo(kind.equals("no-role"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/clients/0a-1b, /clients/0a-1b",
        "/worklist/on-hold, /worklist/on-hold",
        "//evil.example, /",
        "https://evil.example, /",
        "/clients/../x, /",
        "/a?b=c, /",
    })
    void goingBackStaysOnTheSite(String asked, String path) {
        assertThat(PreferencesResource.local(asked)).isEqualTo(path);
    }
}
