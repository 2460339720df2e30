package org.riguardo.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.riguardo.web", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule PAGES_KNOW_NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.jdbi..", "org.flywaydb..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.riguardo.db.Database");

    @ArchTest
    static final ArchRule PAGES_DECIDE_NOTHING =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.riguardo.policy.Policy");

    @ArchTest
    static final ArchRule WAIVED_INTEREST_IS_SHOWN_AND_NEVER_WRITTEN = noClasses()
            .that()
            .resideOutsideOfPackages("..web.firm..", "..web.owed..")
            .and()
            .doNotHaveSimpleName("ClientPages")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.riguardo.interest..");

    @ArchTest
    static final ArchRule WORDS_KNOW_NO_PAGE = noClasses()
            .that()
            .resideInAPackage("..web.words..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web.site..", "..web.worklist..", "..web.client..", "..web.suggestion..", "jakarta..");
}
