// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class PlacesOfSharedDwellingTest {

    private static SharedDwelling shared(int number, int... capacities) {
        var dwelling = "BW-" + number;
        return new SharedDwelling(
                dwelling,
                "beter-wonen",
                false,
                new MunicipalityCode("GM0141"),
                new SharedDwelling.Arrangement(SharingForm.SHARING, Management.LANDLORD, List.of()),
                LocalDate.of(2025, 3, 1),
                IntStream.range(0, capacities.length)
                        .mapToObj(place -> new Place(dwelling + "." + place, capacities[place], 42_500))
                        .toList(),
                1);
    }

    @Test
    void nineDwellingsOfThreeSuitTwentySevenPersons() {
        assertEquals(
                27,
                IntStream.range(0, 9)
                        .mapToObj(number -> shared(number, 1, 1, 1))
                        .mapToInt(SharedDwelling::capacity)
                        .sum());
    }

    @Test
    void aPlaceSuitsOnePersonOrACouple() {
        assertEquals(2, shared(1, 1, 1).capacity());
        assertEquals(3, shared(1, 1, 2).capacity());
    }

    @Test
    void noPlaceGivesRentAllowance() {
        shared(1, 1, 2).places().forEach(place -> assertFalse(place.givesRentAllowance()));
    }
}
