// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a municipality decided about forms of housing (<i>beleid huisvestingsvormen</i>).
 *
 * @param municipality the municipality
 * @param decisions its decisions, the oldest first; none before its first decision
 */
public record FormPolicy(MunicipalityCode municipality, List<Decision> decisions) {

    /** The version of the policy of a municipality that has not decided yet. */
    public static final long UNDECIDED = 1;

    /**
     * A decision; it replaces the list of the decision before it from its day on.
     *
     * @param version 2 for the first, one more for each
     * @param effectiveOn first day on which it holds
     * @param excluded the forms that the municipality does not want
     */
    public record Decision(long version, LocalDate effectiveOn, List<Exclusion> excluded) {

        /** Copies the list. */
        public Decision {
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * A form that is not wanted.
     *
     * @param form the form
     * @param fromPlaces number of places or homes from which it is not wanted (<i>grootschalig</i>); 1 at any scale
     */
    public record Exclusion(HousingForm form, int fromPlaces) {

        boolean applies(HousingForm asked, int places) {
            return form == asked && places >= fromPlaces;
        }
    }

    /**
     * The remark that a form is not wanted; never a refusal.
     *
     * @param form the form
     * @param fromPlaces number of places from which it is not wanted
     * @param effectiveOn first day of the decision
     * @param version version of the policy
     */
    public record Warning(HousingForm form, int fromPlaces, LocalDate effectiveOn, long version) {}

    /** Copies the list. */
    public FormPolicy {
        decisions = List.copyOf(decisions);
    }

    /** The number of the newest decision, or {@link #UNDECIDED}. */
    public long version() {
        return decisions.stream().mapToLong(Decision::version).max().orElse(UNDECIDED);
    }

    /** The decision in force on a day: of those that began by then the latest, and of one day the newest. */
    public Optional<Decision> inForceOn(LocalDate day) {
        return decisions.stream()
                .filter(decision -> !decision.effectiveOn().isAfter(day))
                .max(comparing(Decision::effectiveOn).thenComparing(comparingLong(Decision::version)));
    }

    /**
     * The warning for a form at a scale, if the municipality excludes it on that day: a municipality may say that it
     * makes no use of, for example, large transit facilities, and may still be asked to.
     */
    public Optional<Warning> warning(HousingForm form, int places, LocalDate day) {
        return inForceOn(day)
                .flatMap(decision -> decision.excluded().stream()
                        .filter(exclusion -> exclusion.applies(form, places))
                        .min(comparing(Exclusion::fromPlaces))
                        .map(exclusion ->
                                new Warning(form, exclusion.fromPlaces(), decision.effectiveOn(), decision.version())));
    }
}
