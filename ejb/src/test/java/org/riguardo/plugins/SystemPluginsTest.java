package org.riguardo.plugins;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.tone.TonePack;
import org.riguardo.crm.CrmPlugin;
import org.riguardo.desk.drafts.TonesPlugin;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.ledger.FormatsPlugin;
import org.riguardo.mailbox.imap.ImapMailboxConnector;
import org.riguardo.mailbox.imap.ImapSettings;
import org.riguardo.mailboxes.GuardedImap;
import org.riguardo.mailboxes.MailPlugin;
import org.riguardo.plan.PolicyPlugin;
import org.riguardo.policy.Policy;

class SystemPluginsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.riguardo");

    private static List<String> keys(SystemPlugin plugin) {
        Descriptor descriptor = plugin.offer().descriptor();
        assertThat(descriptor.key()).isEqualTo(plugin.key());
        assertThat(descriptor.modules()).allSatisfy(module -> {
            assertThat(module.broken()).isNull();
            assertThat(module.on()).isTrue();
        });
        return Stream.of(descriptor)
                .flatMap(one -> one.modules().stream())
                .sorted(java.util.Comparator.comparingInt(ModuleDescriptor::weight))
                .map(ModuleDescriptor::key)
                .toList();
    }

    @Test
    void eachGateOfThePolicyIsAModuleInTheOrderOfTheTrace() {
        SystemPlugin plugin = new PolicyPlugin();
        assertThat(keys(plugin))
                .containsExactlyElementsOf(
                        Policy.rules().stream().map(rule -> rule.name()).toList());
        assertThat(plugin.offer().descriptor().modules())
                .allSatisfy(module -> assertThat(plugin.make(module, null)).isIn(Policy.rules()));
    }

    @Test
    void eachFormatIsAModuleInTheOrderInWhichTheyAreAsked() {
        SystemPlugin plugin = new FormatsPlugin();
        assertThat(keys(plugin))
                .containsExactlyElementsOf(
                        BuiltInFormats.all().stream().map(ExportFormat::key).toList());
        assertThat(plugin.offer().descriptor().modules())
                .allSatisfy(module -> assertThat(((ExportFormat) plugin.make(module, null)).key())
                        .isEqualTo(module.key()));
    }

    @Test
    void eachTonePackIsAModule() {
        SystemPlugin plugin = new TonesPlugin();
        assertThat(keys(plugin)).containsExactly("riguardo-it", "riguardo-en");
        assertThat(plugin.offer().descriptor().modules())
                .allSatisfy(module ->
                        assertThat(((TonePack) plugin.make(module, null)).key()).isEqualTo(module.key()));
    }

    @Test
    void theMailboxConnectorIsAModule() {
        assertThat(keys(new MailPlugin())).containsExactly(new ImapMailboxConnector(ImapSettings.STANDARD).key());
    }

    @Test
    void eachConnectorToCustomerSystemsIsAModule() {
        assertThat(keys(new CrmPlugin())).containsExactly("carddav", "odoo", "rest");
    }

    @Test
    void nothingBuiltInIsUsedButThroughTheRegistry() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(BuiltInFormats.class, FormatsPlugin.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(BuiltInFormats.class)
                .check(OURS);
        noClasses()
                .that()
                .doNotBelongToAnyOf(GuardedImap.class, ImapMailboxConnector.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ImapMailboxConnector.class)
                .check(OURS);
        noClasses()
                .that()
                .doNotBelongToAnyOf(GuardedImap.class, MailPlugin.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(GuardedImap.class)
                .check(OURS);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("TonesPlugin")
                .and()
                .haveSimpleNameNotEndingWith("TonePacks")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("BuiltInPacks")
                .check(OURS);
    }
}
