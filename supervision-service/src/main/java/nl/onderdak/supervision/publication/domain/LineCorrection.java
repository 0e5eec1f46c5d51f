// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What later facts say of a municipality in a published overview, for the same day.
 *
 * @param municipality CBS code
 * @param name its name, or null when only figures are known
 * @param published its terms as published
 * @param current its terms as known now
 */
public record LineCorrection(MunicipalityCode municipality, String name, Terms published, Terms current) {

    /** The terms of a balance that later facts can change, in persons. */
    public record Terms(long openingBalance, long correctedQuota, long realised, long balance) {

        static final Terms NONE = new Terms(0, 0, 0, 0);

        static Terms of(OverviewLine line) {
            return new Terms(line.openingBalance(), line.correctedQuota(), line.realised(), line.balance());
        }
    }

    /** Persons by which the balance became better or worse. */
    public long difference() {
        return current.balance() - published.balance();
    }

    /** The municipalities of which a term is another now, sorted by code. */
    public static List<LineCorrection> between(List<OverviewLine> then, List<OverviewLine> now) {
        var before = byMunicipality(then);
        var after = byMunicipality(now);
        return Stream.concat(then.stream(), now.stream())
                .map(OverviewLine::municipality)
                .distinct()
                .sorted(Comparator.comparing(MunicipalityCode::value))
                .map(code -> of(code, before.get(code), after.get(code)))
                .filter(correction -> !correction.published().equals(correction.current()))
                .toList();
    }

    private static LineCorrection of(MunicipalityCode code, OverviewLine then, OverviewLine now) {
        return new LineCorrection(
                code,
                now == null ? then.name() : now.name(),
                then == null ? Terms.NONE : Terms.of(then),
                now == null ? Terms.NONE : Terms.of(now));
    }

    private static Map<MunicipalityCode, OverviewLine> byMunicipality(List<OverviewLine> lines) {
        return lines.stream().collect(Collectors.toMap(OverviewLine::municipality, Function.identity()));
    }
}
