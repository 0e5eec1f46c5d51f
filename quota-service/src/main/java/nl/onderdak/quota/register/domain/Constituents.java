// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;

/**
 * The inhabitants of municipalities by their constituent parts (<i>samenstellende delen</i>) on the reference date,
 * art. 30 Huisvestingswet 2014. Parts are summed before any rounding.
 */
public final class Constituents {

    static final Comparator<Reorganisation> IN_ORDER = Comparator.comparing(
                    (Reorganisation reorganisation) -> reorganisation.plan().effectiveOn())
            .thenComparing(Reorganisation::recordedAt)
            .thenComparing(Reorganisation::id);

    private Constituents() {}

    /**
     * The inhabitants on a reference date of the municipalities as they are on a later day. A municipality of which a
     * part was not counted gets no figure, because half a figure would be wrong.
     *
     * @param counted as counted on the reference date
     * @param reorganisations all that are known, in any order
     */
    public static Map<MunicipalityCode, Integer> inhabitants(
            LocalDate referenceDate,
            LocalDate day,
            Map<MunicipalityCode, Integer> counted,
            List<Reorganisation> reorganisations) {
        return reorganisations.stream()
                .filter(reorganisation ->
                        between(referenceDate, reorganisation.plan().effectiveOn(), day))
                .sorted(IN_ORDER)
                .map(Reorganisation::plan)
                .reduce(counted, (figures, plan) -> moved(plan, referenceDate, figures), (one, two) -> two);
    }

    /**
     * The inhabitants by which a national target is apportioned: those on the reference date of the municipalities that
     * have a quota in the half-year, summed by constituent parts, art. 29(1) and 30 Huisvestingswet 2014.
     *
     * @param counted as counted on the reference date
     * @param reorganisations all that are known, in any order
     */
    public static Map<MunicipalityCode, Integer> takingPart(
            HalfYear halfYear,
            LocalDate referenceDate,
            Map<MunicipalityCode, Integer> counted,
            List<Reorganisation> reorganisations,
            Collection<Municipality> register) {
        var takingPart = register.stream()
                .filter(municipality -> municipality.hasQuotaIn(halfYear))
                .map(Municipality::code)
                .collect(Collectors.toSet());
        return inhabitants(referenceDate, halfYear.start(), counted, reorganisations).entrySet().stream()
                .filter(inhabitants -> takingPart.contains(inhabitants.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean between(LocalDate referenceDate, LocalDate effectiveOn, LocalDate day) {
        return referenceDate.isBefore(effectiveOn) && !effectiveOn.isAfter(day);
    }

    private static Map<MunicipalityCode, Integer> moved(
            ReorganisationPlan plan, LocalDate referenceDate, Map<MunicipalityCode, Integer> before) {
        var after = new HashMap<>(before);
        for (var part : plan.parts()) {
            if (plan.endsPredecessors() || !isCounted(plan, part, referenceDate)) {
                after.remove(part.from());
            } else {
                after.computeIfPresent(
                        part.from(),
                        (predecessor, inhabitants) -> inhabitants - size(plan, part, referenceDate, before));
            }
        }
        for (var successor : plan.successors()) {
            var parts = plan.parts().stream()
                    .filter(part -> part.to().equals(successor))
                    .toList();
            if (before.keySet().containsAll(plan.constituentsOf(successor))
                    && parts.stream().allMatch(part -> isCounted(plan, part, referenceDate))) {
                parts.forEach(part -> after.merge(successor, size(plan, part, referenceDate, before), Integer::sum));
            } else {
                after.remove(successor);
            }
        }
        return after;
    }

    /** A forecast may be apportioned by figures of a date on which the part was not counted. */
    private static boolean isCounted(ReorganisationPlan plan, Part part, LocalDate referenceDate) {
        return plan.kind() == Kind.MERGER || part.inhabitants().containsKey(referenceDate);
    }

    private static int size(
            ReorganisationPlan plan, Part part, LocalDate referenceDate, Map<MunicipalityCode, Integer> before) {
        return plan.kind() == Kind.MERGER
                ? before.get(part.from())
                : part.inhabitants().get(referenceDate);
    }
}
