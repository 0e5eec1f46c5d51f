// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {

    @Test
    void theSixthOfAHundredExceedsFivePercent() {
        // Given
        var fifth = new Load(4, 100, 500).withOneMore();

        // Then
        assertFalse(fifth.exceedsCap());
        assertTrue(fifth.withOneMore().exceedsCap());
    }

    @Test
    void theFirstExceedsACapOfNothing() {
        assertFalse(new Load(0, 100, 0).exceedsCap());
        assertTrue(new Load(1, 100, 0).exceedsCap());
    }

    @Test
    void sharesAreComparedExactly() {
        // one of three is 33.333...%, which 33.33% does not carry and 33.34% does
        assertTrue(new Load(1, 3, 3333).exceedsCap());
        assertFalse(new Load(1, 3, 3334).exceedsCap());
    }

    @ParameterizedTest
    @CsvSource({"6, 100, 600", "1, 3, 3333", "2, 3, 6667", "1, 20000, 1", "0, 7, 0", "3, 0, 0"})
    void showsTheNearestShare(int dwellings, int homes, int basisPoints) {
        assertEquals(basisPoints, Load.share(dwellings, homes));
    }

    @Test
    void itsCodeNamesTheMunicipality() {
        assertEquals(new MunicipalityCode("GM0141"), new Neighbourhood("BU01410201").municipality());
    }
}
