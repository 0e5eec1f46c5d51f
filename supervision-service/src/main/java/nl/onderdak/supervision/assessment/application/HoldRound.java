// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.assessment.domain.AssessmentRejection;
import nl.onderdak.supervision.assessment.domain.AssessmentRound;
import nl.onderdak.supervision.assessment.domain.RoundKind;
import nl.onderdak.supervision.assessment.domain.RoundTally;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.application.FindForecast;
import nl.onderdak.supervision.forecast.application.ForecastQuestion;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import nl.onderdak.supervision.forecast.domain.Scenario;
import nl.onderdak.supervision.policy.application.Policies;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.web.problem.NotFound;

/** Holds a round: assesses all municipalities of a province in one go, from final figures only, and once. */
@ApplicationScoped
public class HoldRound {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Assessments assessments;
    private final Policies policies;
    private final FindStandings standings;
    private final FindForecast forecasts;
    private final PresentSteps steps;
    private final Clock clock;
    private final RecordingClock recording;

    HoldRound(
            Assessments assessments,
            Policies policies,
            FindStandings standings,
            FindForecast forecasts,
            PresentSteps steps,
            Clock clock,
            RecordingClock recording) {
        this.assessments = assessments;
        this.policies = policies;
        this.standings = standings;
        this.forecasts = forecasts;
        this.steps = steps;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Holds a round. Fails with {@link ForbiddenException} for another organisation than a province, and with
     * {@link NotFound} for another province.
     *
     * @param province the province, or null for that of the caller
     */
    @WithTransaction
    public Uni<Decision<FindAssessments.Counted>> hold(
            Organisation by, ProvinceCode province, LocalDate day, RoundKind kind) {
        if (!(by instanceof Organisation.Province(var own))) {
            throw new ForbiddenException();
        }
        if (province != null && !province.equals(own)) {
            throw new NotFound();
        }
        var refusal = AssessmentRound.refusal(day, kind, DutchCalendar.today(clock));
        return refusal.isPresent()
                ? rejected(Decision.rejected(refusal.get()))
                : assessments
                        .contains(own, day, kind)
                        .chain(held -> held
                                ? rejected(Decision.rejected(new AssessmentRejection.RoundHeld(day)))
                                : policies.inForce(own, day).chain(policy -> hold(by, own, day, kind, policy)));
    }

    private Uni<Decision<FindAssessments.Counted>> hold(
            Organisation by, ProvinceCode province, LocalDate day, RoundKind kind, Optional<Policy> inForce) {
        if (inForce.isEmpty()) {
            return rejected(Decision.rejected(new AssessmentRejection.NoPolicyForRound(day)));
        }
        var asOf = new AsOf(AssessmentRound.validOn(day), Optional.empty());
        return standings
                .in(by, new Area.OneProvince(province), asOf)
                .chain(found -> AssessmentRound.refusal(day, found.standings())
                        .map(reason -> rejected(Decision.rejected(reason)))
                        .orElseGet(() -> freeze(by, province, day, kind, inForce.get(), found)));
    }

    private Uni<Decision<FindAssessments.Counted>> freeze(
            Organisation by,
            ProvinceCode province,
            LocalDate day,
            RoundKind kind,
            Policy policy,
            FindStandings.Found found) {
        var round = new AssessmentRound(
                IDS.generate(), province, day, kind, found.knownAt(), policy.id(), found.readings(), recording.now());
        return steps.of(found.standings().stream().map(Standing::municipality).toList())
                .chain(present -> outlooks(by, found)
                        .map(outlooks -> round.hold(
                                policy,
                                new AssessmentRound.Situation(found.standings(), present, outlooks),
                                IDS::generate)))
                .chain(decision -> switch (decision) {
                    case Decision.Accepted<AssessmentRound.Held>(var held, var _) -> keep(held);
                    case Decision.Rejected<AssessmentRound.Held>(var reason) -> rejected(Decision.rejected(reason));
                });
    }

    private Uni<Decision<FindAssessments.Counted>> keep(AssessmentRound.Held held) {
        return assessments
                .add(held)
                .map(added -> added
                        ? Decision.accepted(
                                new FindAssessments.Counted(held.round(), RoundTally.ofAssessments(held.assessments())))
                        : Decision.rejected(
                                new AssessmentRejection.RoundHeld(held.round().day())));
    }

    /** What is expected of each at the end of the half-year in which the round is held, one after another. */
    private Uni<Map<MunicipalityCode, Outlook>> outlooks(Organisation by, FindStandings.Found found) {
        var asOf = new AsOf(found.asOf().validOn(), Optional.of(found.knownAt()));
        var question =
                new ForecastQuestion(asOf, Forecast.first(asOf.validOn()), GivenPace.NONE, GivenAdditions.NOTHING);
        var all = Uni.createFrom().item(new HashMap<MunicipalityCode, Outlook>());
        for (var standing : found.standings()) {
            all = all.chain(outlooks -> forecasts
                    .find(by, new Area.OneMunicipality(standing.municipality()), question)
                    .invoke(forecast -> forecast.ifPresent(
                            expected -> outlooks.put(standing.municipality(), outlook(standing, expected.forecast()))))
                    .replaceWith(outlooks));
        }
        return all.map(Map::copyOf);
    }

    /** Nothing is expected without a history, nor of a half-year of which no quota is known. */
    private static Outlook outlook(Standing standing, Forecast forecast) {
        var coming = forecast.coming().getLast();
        return forecast.withoutHistory() > 0 || coming.quota() == 0
                ? Outlook.UNKNOWN
                : new Outlook(
                        forecast.atTheEnd(Scenario.UNCHANGED_POLICY).backlog(), takenOverAhead(standing, forecast));
    }

    /** What is taken over after the day: the balance of the day has what was taken over in its half-year until then. */
    private static long takenOverAhead(Standing standing, Forecast forecast) {
        var isOfDay = forecast.coming().getFirst().halfYear().equals(HalfYear.of(standing.validOn()));
        return forecast.takenOver() - (isOfDay ? standing.balance().takenOver() : 0);
    }

    private static Uni<Decision<FindAssessments.Counted>> rejected(Decision<FindAssessments.Counted> decision) {
        return Uni.createFrom().item(decision);
    }
}
