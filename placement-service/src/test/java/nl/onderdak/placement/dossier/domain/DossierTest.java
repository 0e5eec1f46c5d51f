// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierTest {

    @Test
    void sixOfEightIsThreeQuarters() {
        // When
        var dossier = new Dossier(Set.of(
                DossierItem.BSN,
                DossierItem.BANK_ACCOUNT,
                DossierItem.BRP,
                DossierItem.PERMIT_DOCUMENT,
                DossierItem.FAMILY_DATA,
                DossierItem.HOUSING_NEED));

        // Then
        assertEquals(75, dossier.completeness());
        assertEquals(Set.of(), dossier.lackingForTenancy());
    }

    @Test
    void anEmptyDossierBlocksATenancy() {
        assertEquals(
                Set.of(DossierItem.BSN, DossierItem.BANK_ACCOUNT, DossierItem.BRP, DossierItem.PERMIT_DOCUMENT),
                new Dossier(Set.of()).lackingForTenancy());
    }

    @Test
    void aRequestIsOpenUntilItIsResolved() {
        // Given
        var day = LocalDate.of(2024, 3, 4);

        // Then
        assertEquals(10, new RequestedItem(DossierItem.BSN, day, null).daysOpen(day.plusDays(10)));
        assertEquals(3, new RequestedItem(DossierItem.BSN, day, day.plusDays(3)).daysOpen(day.plusDays(10)));
    }
}
