// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * A round (<i>toezichtronde</i>): all municipalities of a province are assessed in one go.
 *
 * @param id its identity
 * @param province the province
 * @param day its day
 * @param kind how often it is held
 * @param knownAt facts recorded up to and including this moment
 * @param policy id of the version of the policy in force on the day
 * @param readings how far each source had been read
 * @param heldAt when it was held
 */
public record AssessmentRound(
        UUID id,
        ProvinceCode province,
        LocalDate day,
        RoundKind kind,
        Instant knownAt,
        UUID policy,
        List<Reading> readings,
        Instant heldAt) {

    public AssessmentRound {
        readings = List.copyOf(readings);
    }

    /**
     * The round with an assessment of each municipality.
     *
     * @param round the round
     * @param assessments sorted by municipality
     */
    public record Held(AssessmentRound round, List<Assessment> assessments) {

        public Held {
            assessments = List.copyOf(assessments);
        }
    }

    /**
     * Where the municipalities of a province stand.
     *
     * @param standings at the end of the day before the round, sorted by code
     * @param present the step of each; none when left out
     * @param outlooks what is expected of each; unknown when left out
     */
    public record Situation(
            List<Standing> standings, Map<MunicipalityCode, Step> present, Map<MunicipalityCode, Outlook> outlooks) {

        public Situation {
            standings = List.copyOf(standings);
            present = Map.copyOf(present);
            outlooks = Map.copyOf(outlooks);
        }
    }

    /** Why a round of this kind cannot be held on this day; empty when it can. */
    public static Optional<Rejection> refusal(LocalDate day, RoundKind kind, LocalDate today) {
        if (!kind.isHeldOn(day)) {
            return Optional.of(new AssessmentRejection.NotDayOfRound(day, kind));
        }
        return day.isAfter(today)
                ? Optional.of(new AssessmentRejection.RoundNotBegun(day))
                : Optional.empty();
    }

    /**
     * Why figures cannot be frozen; empty when they can. A round is held from final figures only (practice): what a
     * decision rests on must not change.
     */
    public static Optional<Rejection> refusal(LocalDate day, List<Standing> standings) {
        if (standings.isEmpty()) {
            return Optional.of(new AssessmentRejection.NothingToAssess(day));
        }
        var reasons = EnumSet.noneOf(Provisional.class);
        standings.forEach(standing -> reasons.addAll(standing.provisional()));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new AssessmentRejection.RoundNotFinal(reasons));
    }

    /**
     * Holds the round: freezes where each municipality stands, and what the policy makes of it.
     *
     * @param ids new ids of assessments
     */
    public Decision<Held> hold(Policy inForce, Situation situation, Supplier<UUID> ids) {
        return refusal(day, situation.standings())
                .<Decision<Held>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(new Held(
                        this,
                        situation.standings().stream()
                                .map(standing -> Assessment.of(
                                        ids.get(),
                                        this,
                                        inForce,
                                        standing,
                                        situation.present().getOrDefault(standing.municipality(), Step.NONE),
                                        situation.outlooks().getOrDefault(standing.municipality(), Outlook.UNKNOWN)))
                                .toList())));
    }

    /**
     * The day at whose end the figures are taken: provinces print the position of the end of a day under the date of the
     * next (practice).
     */
    public static LocalDate validOn(LocalDate day) {
        return day.minusDays(1);
    }

    /** The day at whose end the figures are taken. */
    public LocalDate validOn() {
        return validOn(day);
    }

    /** The half-year of that day: the one that a half-yearly round closes. */
    public HalfYear halfYear() {
        return HalfYear.of(validOn());
    }
}
