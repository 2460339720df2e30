package org.riguardo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** The walls between modules: intake stores facts and decides nothing, the policy decides and stores nothing. */
@AnalyzeClasses(packages = "org.riguardo", importOptions = DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule thePluginApiUsesNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.riguardo.api..")
            .and()
            .resideOutsideOfPackage("org.riguardo.api..contract..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.riguardo.api..", "java..", "javax.naming..", "org.jspecify..");

    @ArchTest
    static final ArchRule routesKnowPortsAndNotBeans = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.riguardo.exports..",
                    "org.riguardo.calls..",
                    "org.riguardo.calendar..",
                    "org.riguardo.mailbox..",
                    "org.riguardo.xml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.riguardo.ledger..",
                    "org.riguardo.timeline..",
                    "org.riguardo.plan..",
                    "org.riguardo.desk..",
                    "org.riguardo.policy..",
                    "org.riguardo.db..");

    @ArchTest
    static final ArchRule intakeDecidesNothing = noClasses()
            .that()
            .resideInAnyPackage("org.riguardo.ledger..", "org.riguardo.timeline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.riguardo.policy..");

    @ArchTest
    static final ArchRule waivedInterestReachesNoMailAndNoLedger = noClasses()
            .that()
            .resideOutsideOfPackage("org.riguardo.interest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.riguardo.interest..");

    @ArchTest
    static final ArchRule oneDoorToXml = noClasses()
            .that()
            .resideOutsideOfPackage("org.riguardo.xml..")
            .should()
            .dependOnClassesThat(resideInAPackage("javax.xml..").and(simpleNameEndingWith("Factory")));

    @ArchTest
    static final ArchRule onlyWhoHasVerifiedAGuestActsForOne = noClasses()
            .that()
            .resideOutsideOfPackages("org.riguardo.hosts..", "org.riguardo.firm..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.riguardo.firm.Acting");

    @ArchTest
    static final ArchRule everyDoorSaysWhoMayComeIn = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);
}
