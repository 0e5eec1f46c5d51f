// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.quota.apportionment.application.ApportionRevision;
import nl.onderdak.quota.apportionment.application.PublishNationalTarget;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.application.RecordQuotas;
import org.junit.jupiter.api.Test;

/** Simulations and forecasts record no quota and publish nothing. */
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
                .belongToAnyOf(
                        Outbox.class,
                        MunicipalQuotas.class,
                        PublishNationalTarget.class,
                        ApportionRevision.class,
                        RecordQuotas.class)
                .check(classes);
    }
}
