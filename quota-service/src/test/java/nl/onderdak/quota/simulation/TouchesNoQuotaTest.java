// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.application.SetQuotas;
import nl.onderdak.quota.target.application.Apportionment;
import org.junit.jupiter.api.Test;

/** Simulations and forecasts set no quota and tell nobody. */
class TouchesNoQuotaTest {

    @Test
    void neitherSimulationsNorForecastsWriteQuotasOrEvents() {
        // Given
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.onderdak.quota.simulation", "nl.onderdak.quota.forecast");

        // Then
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Outbox.class, MunicipalQuotas.class, Apportionment.class, SetQuotas.class)
                .check(classes);
    }
}
