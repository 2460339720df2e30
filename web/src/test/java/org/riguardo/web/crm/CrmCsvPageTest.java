package org.riguardo.web.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.crm.Preview;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class CrmCsvPageTest {

    private static CrmCsvPage page(Language language, @Nullable Preview preview, @Nullable String refused) {
        Frame frame = Samples.frame(language, Section.POLICY);
        return new CrmCsvPage(
                frame,
                new PolicyTabs(PolicyTabs.Tab.CRM, true),
                "a1",
                "Gestionale",
                preview == null ? null : "contatti <b>.csv",
                preview == null ? null : CrmFound.of(preview, frame.texts()),
                preview == null ? null : "3, 9",
                null,
                refused);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFileIsChosenAndNothingIsAskedToBeKept(Language language) {
        Document page = Rendered.page("crm-csv", "crm-csv-" + language, page(language, null, "No."));
        assertThat(page.select("form[enctype=multipart/form-data] input[type=file][name=file][required]"))
                .hasSize(1);
        assertThat(page.select("form[enctype]").attr("action")).isEqualTo("/riguardo/crm-files/a1");
        assertThat(page.select("#take-csv")).isEmpty();
        assertThat(page.select("#problem-csv").text()).isEqualTo("No.");
        assertThat(page.select("#csv-file").attr("href")).isEqualTo("/riguardo/settings/crm/a1/activities.csv");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheFileWouldBringIsShownBeforeItIsTaken(Language language) {
        Preview preview = new Preview(3, 1, List.of("Rossi Impianti"), List.of("Anna Neri"), Map.of(), false);
        Document page = Rendered.page("crm-csv", "crm-csv-look-" + language, page(language, preview, null));
        assertThat(page.select("#look-title").text()).contains("contatti <b>.csv");
        assertThat(page.select("#look").text()).contains("Rossi Impianti", "Anna Neri", "3, 9");
        assertThat(page.select("form[action=/riguardo/settings/crm/a1/csv] #take-csv"))
                .hasSize(1);
        assertThat(page.select("form[action=/riguardo/settings/crm/a1/csv/drop] #drop-csv"))
                .hasSize(1);
        assertThat(page.select("input[type=file]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofAFileOfCallsNoContactsAreCounted(Language language) {
        Preview calls = new Preview(0, 0, List.of(), List.of(), Map.of(Kind.CALL, 2), false);
        assertThat(CrmFound.of(calls, Samples.frame(language, Section.POLICY).texts())
                        .sentences())
                .hasSize(1)
                .first()
                .asString()
                .contains("2");
    }
}
