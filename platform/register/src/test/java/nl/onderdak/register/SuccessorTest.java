// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import org.junit.jupiter.api.Test;

class SuccessorTest {

    private static final MunicipalityCode HAAREN = new MunicipalityCode("GM0788");
    private static final MunicipalityCode OISTERWIJK = new MunicipalityCode("GM0824");
    private static final MunicipalityCode VUGHT = new MunicipalityCode("GM0865");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
    private static final Instant RECORDED = Instant.parse("2020-10-01T10:00:00Z");

    @Test
    void theSuccessorsOfAMunicipalityAreNumberedFromTheLargestShare() {
        assertEquals(
                List.of(
                        new Successor(HAAREN, 1, OISTERWIJK, 6_000, DAY, RECORDED),
                        new Successor(HAAREN, 2, VUGHT, 4_459, DAY, RECORDED)),
                Successor.of(fact(Kind.DIVISION), RECORDED).toList());
    }

    @Test
    void aBoundaryChangeHasNoSuccessors() {
        assertEquals(
                List.of(), Successor.of(fact(Kind.BOUNDARY_CHANGE), RECORDED).toList());
    }

    private static MunicipalityReorganised fact(Kind kind) {
        return new MunicipalityReorganised(
                HAAREN,
                new UUID(0, 1),
                kind,
                DAY,
                OISTERWIJK,
                List.of(share(OISTERWIJK, "Oisterwijk", 6_000), share(VUGHT, "Vught", 4_459)));
    }

    private static MunicipalityReorganised.Successor share(MunicipalityCode code, String name, int inhabitants) {
        return new MunicipalityReorganised.Successor(code, name, new ProvinceCode("PV30"), inhabitants, 10_459);
    }
}
