// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * The figures of an area in the overview of a month as everybody may have them (<i>open data</i>), in persons: counts that
 * could point at single households are left out, and so is every sum of an area that would reveal one.
 *
 * @param month of the overview
 * @param area of the figures
 * @param name of a municipality, or null
 * @param province of a municipality, or null
 * @param openingBalance balance at the end of the half-year before
 * @param quota as it was computed
 * @param exchanged taken over by exchange of quotas, less handed over
 * @param takenOver balance taken over less handed over
 * @param realised persons housed
 * @param stillToHouse persons still to be housed, of each municipality
 * @param corrections the part of {@code realised} that corrects earlier reports; null when left out
 * @param openCouplings households that wait for a home; null when left out
 * @param excusable shortfall that follows from too few couplings; null when not known or left out
 */
public record OpenFigures(
        YearMonth month,
        Area area,
        String name,
        ProvinceCode province,
        long openingBalance,
        long quota,
        long exchanged,
        long takenOver,
        long realised,
        long stillToHouse,
        Long corrections,
        Long openCouplings,
        Long excusable) {

    private static final int MONTHS_TO_REFERENCE_DATE = 3;

    /**
     * The month whose overview counts the open couplings on the reference date of the half-year (1 April or 1 October);
     * for an overview of January that is October.
     */
    public static YearMonth reference(YearMonth month) {
        return YearMonth.from(HalfYear.of(Overview.validOn(month)).start()).plusMonths(MONTHS_TO_REFERENCE_DATE);
    }

    /**
     * Of each municipality.
     *
     * @param lines those of at least one whole province
     * @param reference those of the overview of the month of {@link #reference}; none when it was not published
     */
    public static List<OpenFigures> of(YearMonth month, List<OverviewLine> lines, List<OverviewLine> reference) {
        var corrections = corrections(lines);
        var counted = reference.stream()
                .filter(line -> line.openCouplings() != null)
                .map(OverviewLine::municipality)
                .collect(toSet());
        return lines.stream()
                .map(line -> of(
                        month,
                        line,
                        corrections.get(line.municipality().value()).orElse(null),
                        excusable(line, counted)))
                .toList();
    }

    /**
     * Quota and realisation less an excusable shortfall is how many persons were coupled on the reference date, so that it
     * is left out where the count of couplings is, then or now.
     *
     * @param counted municipalities whose open couplings of the reference date were published
     */
    private static Long excusable(OverviewLine line, Set<MunicipalityCode> counted) {
        return line.excusable() != null
                        && line.excusable() > 0
                        && (line.openCouplings() == null || !counted.contains(line.municipality()))
                ? null
                : line.excusable();
    }

    /** The sum of municipalities as one area; empty without any. */
    public static Optional<OpenFigures> sum(Area area, List<OpenFigures> municipalities) {
        if (municipalities.isEmpty()) {
            return Optional.empty();
        }
        if (area instanceof Area.OneMunicipality) {
            return Optional.of(municipalities.getFirst());
        }
        return Optional.of(new OpenFigures(
                municipalities.getFirst().month(),
                area,
                null,
                area instanceof Area.OneProvince(var code) ? code : null,
                total(municipalities, OpenFigures::openingBalance),
                total(municipalities, OpenFigures::quota),
                total(municipalities, OpenFigures::exchanged),
                total(municipalities, OpenFigures::takenOver),
                total(municipalities, OpenFigures::realised),
                total(municipalities, OpenFigures::stillToHouse),
                known(municipalities, OpenFigures::corrections),
                known(municipalities, OpenFigures::openCouplings),
                known(municipalities, OpenFigures::excusable)));
    }

    /** The quota with exchanges, with the backlog added or the surplus taken off. */
    public long correctedQuota() {
        return quota + exchanged - openingBalance - takenOver;
    }

    /** Negative is backlog. */
    public long balance() {
        return realised - correctedQuota();
    }

    /** The part of the corrected quota that is realised. */
    public Share realisedShare() {
        return new Share(realised, correctedQuota());
    }

    private static OpenFigures of(YearMonth month, OverviewLine line, Long corrections, Long excusable) {
        return new OpenFigures(
                month,
                new Area.OneMunicipality(line.municipality()),
                line.name(),
                line.province(),
                line.openingBalance(),
                line.quota(),
                line.exchanged(),
                line.takenOver(),
                line.realised(),
                line.stillToHouse(),
                corrections,
                line.openCouplings(),
                excusable);
    }

    /** A correction of a few persons may be about one household; left out per province, as open couplings are. */
    private static Map<String, Optional<Long>> corrections(List<OverviewLine> lines) {
        var shown = new HashMap<String, Optional<Long>>();
        lines.stream()
                .collect(groupingBy(line -> Objects.toString(line.province(), "")))
                .values()
                .forEach(province -> {
                    var sizes = SmallCells.leaveOut(province.stream()
                            .collect(toMap(
                                    (OverviewLine line) -> line.municipality().value(),
                                    line -> Math.abs(line.corrections()))));
                    var signed = province.stream()
                            .collect(toMap(line -> line.municipality().value(), Function.<OverviewLine>identity()));
                    sizes.forEach((code, size) ->
                            shown.put(code, size.map(_ -> signed.get(code).corrections())));
                });
        return shown;
    }

    private static long total(List<OpenFigures> all, ToLongFunction<OpenFigures> term) {
        return all.stream().mapToLong(term).sum();
    }

    private static Long known(List<OpenFigures> all, Function<OpenFigures, Long> term) {
        return all.stream().map(term).anyMatch(Objects::isNull)
                ? null
                : Long.valueOf(all.stream().map(term).mapToLong(Long::longValue).sum());
    }
}
