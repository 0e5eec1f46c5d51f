// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;

/**
 * A reorganisation of municipalities with its effect on the register.
 *
 * @param reorganisation the decision
 * @param registered municipalities that enter the register
 * @param ended municipalities whose last day is now known
 * @param facts an event for each municipality that hands over
 */
public record ReorganisationEffect(
        Reorganisation reorganisation,
        List<Municipality> registered,
        List<Municipality> ended,
        List<MunicipalityReorganised> facts) {

    private static final Comparator<Successor> LARGEST_FIRST =
            Comparator.comparingInt(Successor::numerator).reversed().thenComparing(Successor::municipality);

    /**
     * Decides on a reorganisation. Predecessors that end do so on the day before; successors that are not in the
     * register enter it.
     *
     * @param newMunicipalities successors that begin by this decision
     */
    public static Decision<ReorganisationEffect> decide(
            UUID id,
            ReorganisationPlan plan,
            List<Municipality> newMunicipalities,
            Surroundings surroundings,
            Instant now) {
        var refusal = ReorganisationRules.refusal(plan, surroundings);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        var registered = new ArrayList<Municipality>();
        for (var one : newMunicipalities) {
            switch (Municipality.register(one, surroundings.municipalities().keySet())) {
                case Decision.Accepted<Municipality> accepted -> registered.add(accepted.state());
                case Decision.Rejected<Municipality> rejected -> {
                    return Decision.rejected(rejected.reason());
                }
            }
        }
        var ended = plan.predecessors().stream()
                .filter(predecessor -> plan.endsPredecessors())
                .map(surroundings.municipalities()::get)
                .map(municipality -> ended(municipality, plan))
                .filter(municipality -> !surroundings.municipalities().containsValue(municipality))
                .toList();
        var facts = plan.predecessors().stream()
                .map(predecessor -> fact(id, plan, predecessor, registered, surroundings))
                .toList();
        return Decision.accepted(
                new ReorganisationEffect(new Reorganisation(id, plan, now), registered, ended, facts),
                facts.toArray(DomainEvent[]::new));
    }

    private static Municipality ended(Municipality municipality, ReorganisationPlan plan) {
        return switch (municipality.change(
                municipality.name(), municipality.province(), plan.effectiveOn().minusDays(1))) {
            case Decision.Accepted<Municipality> accepted -> accepted.state();
            case Decision.Rejected<Municipality> rejected ->
                throw new IllegalStateException("a rule let through: " + rejected.reason());
        };
    }

    private static MunicipalityReorganised fact(
            UUID id,
            ReorganisationPlan plan,
            MunicipalityCode predecessor,
            List<Municipality> registered,
            Surroundings surroundings) {
        var successors = plan.partsOf(predecessor).stream()
                .map(part -> successor(plan, part, registered, surroundings))
                .sorted(LARGEST_FIRST)
                .toList();
        return new MunicipalityReorganised(
                predecessor,
                id,
                plan.kind(),
                plan.effectiveOn(),
                successors.getFirst().municipality(),
                successors);
    }

    private static Successor successor(
            ReorganisationPlan plan, Part part, List<Municipality> registered, Surroundings surroundings) {
        var successor = Stream.concat(
                        registered.stream(),
                        Stream.ofNullable(surroundings.municipalities().get(part.to())))
                .filter(one -> one.code().equals(part.to()))
                .findFirst()
                .orElseThrow();
        if (plan.kind() == Kind.MERGER) {
            return new Successor(part.to(), successor.name(), successor.province(), 1, 1);
        }
        var last = plan.referenceDates().last();
        Map<MunicipalityCode, Integer> inhabitants = surroundings.inhabitants(last, plan.effectiveOn());
        return new Successor(
                part.to(),
                successor.name(),
                successor.province(),
                part.inhabitants().get(last),
                Math.max(1, inhabitants.get(part.from())));
    }
}
