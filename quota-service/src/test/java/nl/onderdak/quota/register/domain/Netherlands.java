// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;

/** Municipalities that were reorganised, with their inhabitants as CBS counted them. */
final class Netherlands {

    static final MunicipalityCode BRIELLE = new MunicipalityCode("GM0501");
    static final MunicipalityCode HELLEVOETSLUIS = new MunicipalityCode("GM0530");
    static final MunicipalityCode WESTVOORNE = new MunicipalityCode("GM0614");
    static final MunicipalityCode VOORNE_AAN_ZEE = new MunicipalityCode("GM1992");
    static final MunicipalityCode WEESP = new MunicipalityCode("GM0457");
    static final MunicipalityCode AMSTERDAM = new MunicipalityCode("GM0363");
    static final MunicipalityCode HAAREN = new MunicipalityCode("GM0788");
    static final MunicipalityCode BOXTEL = new MunicipalityCode("GM0757");
    static final MunicipalityCode OISTERWIJK = new MunicipalityCode("GM0824");
    static final MunicipalityCode VUGHT = new MunicipalityCode("GM0865");

    static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    static final Instant NOW = Instant.parse("2020-06-01T10:00:00Z");

    private Netherlands() {}

    static ReorganisationPlan voorneAanZee() {
        return new ReorganisationPlan(
                Kind.MERGER,
                LocalDate.of(2023, 1, 1),
                "Stb. 2022, 157",
                Stream.of(BRIELLE, HELLEVOETSLUIS, WESTVOORNE)
                        .map(part -> new Part(part, VOORNE_AAN_ZEE, new TreeMap<>()))
                        .toList(),
                Set.of(VOORNE_AAN_ZEE));
    }

    static ReorganisationPlan weespIntoAmsterdam() {
        return merger("2022-03-24", WEESP, AMSTERDAM);
    }

    static ReorganisationPlan merger(String effectiveOn, MunicipalityCode from, MunicipalityCode to) {
        return new ReorganisationPlan(
                Kind.MERGER,
                LocalDate.parse(effectiveOn),
                "act",
                List.of(new Part(from, to, new TreeMap<>())),
                Set.of());
    }

    static ReorganisationPlan haarenDivided(int toBoxtel, int toOisterwijk, int toVught) {
        return new ReorganisationPlan(
                Kind.DIVISION,
                LocalDate.of(2021, 1, 1),
                "Stb. 2020, 231",
                List.of(
                        part(HAAREN, BOXTEL, "2020-01-01", toBoxtel),
                        part(HAAREN, OISTERWIJK, "2020-01-01", toOisterwijk),
                        part(HAAREN, VUGHT, "2020-01-01", toVught)),
                Set.of());
    }

    static ReorganisationPlan boundaryChange(String effectiveOn, Part... parts) {
        return new ReorganisationPlan(
                Kind.BOUNDARY_CHANGE, LocalDate.parse(effectiveOn), "decision", List.of(parts), Set.of());
    }

    static Part part(MunicipalityCode from, MunicipalityCode to, String referenceDate, int inhabitants) {
        return new Part(from, to, new TreeMap<>(Map.of(LocalDate.parse(referenceDate), inhabitants)));
    }

    static Reorganisation decided(ReorganisationPlan plan) {
        return new Reorganisation(new UUID(1, plan.hashCode()), plan, NOW);
    }

    static Municipality municipality(MunicipalityCode code, LocalDate validFrom, LocalDate validUntil) {
        return new Municipality(code, "Gemeente " + code, new ProvinceCode("PV30"), validFrom, validUntil);
    }

    static Surroundings surroundings() {
        var everywhere = Stream.of(
                        BRIELLE, HELLEVOETSLUIS, WESTVOORNE, WEESP, AMSTERDAM, HAAREN, BOXTEL, OISTERWIJK, VUGHT)
                .map(code -> municipality(code, LONG_AGO, null));
        return new Surroundings(
                everywhere.collect(Collectors.toMap(one -> one.code(), Function.identity())),
                List.of(),
                Map.of(),
                Set.of(),
                LocalDate.of(2020, 6, 1));
    }

    static Surroundings with(Surroundings before, Municipality municipality) {
        var municipalities = new HashMap<>(before.municipalities());
        municipalities.put(municipality.code(), municipality);
        return new Surroundings(
                municipalities, before.earlier(), before.counted(), before.apportioned(), before.today());
    }

    static Surroundings after(Surroundings before, ReorganisationPlan... earlier) {
        return new Surroundings(
                before.municipalities(),
                Stream.of(earlier).map(Netherlands::decided).toList(),
                before.counted(),
                before.apportioned(),
                before.today());
    }

    static Surroundings counted(Surroundings before, String date, Map<MunicipalityCode, Integer> inhabitants) {
        var counted = new HashMap<>(before.counted());
        counted.put(LocalDate.parse(date), inhabitants);
        return new Surroundings(
                before.municipalities(), before.earlier(), counted, before.apportioned(), before.today());
    }

    static Surroundings apportioned(Surroundings before, String halfYear, String today) {
        return new Surroundings(
                before.municipalities(),
                before.earlier(),
                before.counted(),
                Set.of(HalfYear.valueOf(halfYear)),
                LocalDate.parse(today));
    }
}
