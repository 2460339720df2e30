package org.riguardo.plugins.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.riguardo.crm.MappedConnector;
import org.riguardo.problem.InputProblem;

class MappedConnectorTest {

    private static final String MAPPING =
            "{\"contacts\": {\"list\": {\"path\": \"/people\"}, \"fields\": {\"id\": \"/id\", \"name\": \"/name\"}}}";

    @Test
    void aPluginWithoutCodeBringsOneMoreKindOfCustomerSystem() {
        DataPackage upload = PackageReader.read(Uploads.one("crm-connector", "crm.json", MAPPING));
        var module = upload.descriptor().modules().get(0);
        assertThat(module.broken()).isNull();
        assertThat(((MappedConnector) DataModules.make(module, upload)).key()).isEqualTo("a");
        assertThat(Bringing.of(module, upload, null).toString()).contains("customer system");
    }

    @Test
    void aMappingThatCannotBeUsedSaysWhere() {
        DataPackage upload =
                PackageReader.read(Uploads.one("crm-connector", "crm.json", MAPPING.replace("/people", "people")));
        assertThatThrownBy(() -> DataModules.make(upload.descriptor().modules().get(0), upload))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("contacts.list.path");
    }
}
