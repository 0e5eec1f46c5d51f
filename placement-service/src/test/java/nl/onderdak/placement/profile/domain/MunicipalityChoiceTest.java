// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import static nl.onderdak.placement.profile.domain.CoaRegion.NOORD_BRABANT_LIMBURG;
import static nl.onderdak.placement.profile.domain.CoaRegion.OVERIJSSEL_GELDERLAND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class MunicipalityChoiceTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode ENSCHEDE = new MunicipalityCode("GM0153");
    private static final MunicipalityCode ARNHEM = new MunicipalityCode("GM0202");
    private static final MunicipalityCode DEN_BOSCH = new MunicipalityCode("GM0796");
    private static final Map<MunicipalityCode, CoaRegion> REGIONS = Map.of(
            ALMELO, OVERIJSSEL_GELDERLAND,
            ENSCHEDE, OVERIJSSEL_GELDERLAND,
            ARNHEM, OVERIJSSEL_GELDERLAND,
            DEN_BOSCH, NOORD_BRABANT_LIMBURG);

    @Test
    void aJobOfferSpeaksForItsMunicipalityFirstAndThenForTheOthersOfItsRegion() {
        // When
        var choices = choices(null, null, new Tie(TieKind.JOB_OFFER, ENSCHEDE));

        // Then
        assertEquals(List.of(ENSCHEDE, ALMELO, ARNHEM), municipalities(choices));
        assertEquals(kinds(TieKind.JOB_OFFER), choices.getFirst().ties());
        assertEquals(kinds(), choices.getFirst().tiesInRegion());
        assertEquals(kinds(TieKind.JOB_OFFER), choices.get(1).tiesInRegion());
    }

    @Test
    void familyEducationAndCareTieToThePlaceAlone() {
        for (var kind : List.of(TieKind.FIRST_DEGREE_FAMILY, TieKind.EDUCATION, TieKind.CARE)) {
            assertEquals(List.of(ENSCHEDE), municipalities(choices(null, null, new Tie(kind, ENSCHEDE))), kind.name());
        }
    }

    @Test
    void moreTiesGoBeforeFewerAndTiesBeforeRegions() {
        // When
        var choices = choices(
                NOORD_BRABANT_LIMBURG,
                OVERIJSSEL_GELDERLAND,
                new Tie(TieKind.FIRST_DEGREE_FAMILY, ARNHEM),
                new Tie(TieKind.CARE, ARNHEM),
                new Tie(TieKind.WORK, ALMELO));

        // Then
        assertEquals(List.of(ARNHEM, ALMELO, ENSCHEDE, DEN_BOSCH), municipalities(choices));
    }

    @Test
    void thePreferredRegionGoesBeforeThatOfReception() {
        assertEquals(
                List.of(DEN_BOSCH, ALMELO, ENSCHEDE, ARNHEM),
                municipalities(choices(NOORD_BRABANT_LIMBURG, OVERIJSSEL_GELDERLAND)));
    }

    @Test
    void withoutAFactNoMunicipalityIsChosen() {
        assertEquals(List.of(), choices(null, null));
    }

    private static List<MunicipalityChoice> choices(CoaRegion preference, CoaRegion reception, Tie... ties) {
        return MunicipalityChoice.of(
                new Profile(null, preference, new TreeSet<>(List.of(ties)), null, reception, null, null, null),
                REGIONS);
    }

    private static TreeSet<TieKind> kinds(TieKind... kinds) {
        return Stream.of(kinds).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static List<MunicipalityCode> municipalities(List<MunicipalityChoice> choices) {
        return choices.stream().map(MunicipalityChoice::municipality).toList();
    }
}
