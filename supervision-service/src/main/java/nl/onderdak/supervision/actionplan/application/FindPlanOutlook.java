// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.actionplan.domain.ActionPlan;
import nl.onderdak.supervision.actionplan.domain.PlanDelivery;
import nl.onderdak.supervision.actionplan.domain.PlanMeasure;
import nl.onderdak.supervision.actionplan.domain.PlanOutlookLine;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.application.FindForecast;
import nl.onderdak.supervision.forecast.application.ForecastQuestion;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import nl.onderdak.supervision.forecast.domain.GivenPace;

/** Sets the half-years of a plan at unchanged policy beside the same ones with its measures; writes nothing. */
@ApplicationScoped
public class FindPlanOutlook {

    /** Ten years, as a forecast at most. */
    private static final int MOST = 20;

    private final FindActionPlans findActionPlans;
    private final FindForecast findForecast;

    FindPlanOutlook(FindActionPlans findActionPlans, FindForecast findForecast) {
        this.findActionPlans = findActionPlans;
        this.findForecast = findForecast;
    }

    /**
     * From the half-year of the last delivery up to the goal and the last effect, at most ten years; none before the
     * first delivery. Empty when the caller may not see the plan.
     *
     * @param given a realisation that takes the place of history
     */
    public Uni<Optional<List<PlanOutlookLine>>> find(Organisation by, UUID plan, GivenPace given) {
        return findActionPlans
                .find(by, plan)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : lines(by, found.get(), given).map(Optional::of));
    }

    private Uni<List<PlanOutlookLine>> lines(Organisation by, ActionPlan plan, GivenPace given) {
        if (plan.delivery().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var delivery = plan.delivery().get();
        var first = HalfYear.of(delivery.deliveredOn());
        var question = new ForecastQuestion(
                new AsOf(first.start().minusDays(1), Optional.empty()),
                last(first, plan.order().clearedBy(), delivery),
                given,
                GivenAdditions.NOTHING);
        return findForecast
                .find(by, new Area.OneMunicipality(plan.municipality()), question)
                .map(found -> found.map(forecast -> PlanOutlookLine.of(forecast.forecast(), delivery))
                        .orElse(List.of()));
    }

    private static HalfYear last(HalfYear first, HalfYear clearedBy, PlanDelivery delivery) {
        var effects = delivery.measures().stream()
                .map(PlanMeasure::effects)
                .filter(each -> !each.isEmpty())
                .map(SortedMap::lastKey);
        var furthest = Stream.iterate(first, HalfYear::next)
                .skip(MOST - 1L)
                .findFirst()
                .orElseThrow();
        var last = Stream.concat(Stream.of(first, clearedBy), effects)
                .max(HalfYear::compareTo)
                .orElseThrow();
        return last.compareTo(furthest) < 0 ? last : furthest;
    }
}
