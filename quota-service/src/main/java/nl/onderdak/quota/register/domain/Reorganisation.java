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

/**
 * A reorganisation of municipalities (<i>gemeentelijke herindeling, grenscorrectie</i>) as it was decided; never changed.
 *
 * @param id of the decision
 * @param plan what goes where
 * @param recordedAt when it was taken in
 */
public record Reorganisation(UUID id, ReorganisationPlan plan, Instant recordedAt) {

    private static final Comparator<Successor> LARGEST_FIRST =
            Comparator.comparingInt(Successor::numerator).reversed().thenComparing(Successor::municipality);

    /**
     * A reorganisation with what it does to the register.
     *
     * @param reorganisation the decision
     * @param begun municipalities that enter the register
     * @param ended municipalities of which the last day is now known
     * @param facts one for each municipality that ends or gives
     */
    public record Effect(
            Reorganisation reorganisation,
            List<Municipality> begun,
            List<Municipality> ended,
            List<MunicipalityReorganised> facts) {}

    /**
     * Decides upon a reorganisation. Those that end do so on the day before; successors that are not in the register
     * enter it.
     *
     * @param entries of successors that begin by this very decision
     */
    public static Decision<Effect> decide(
            UUID id, ReorganisationPlan plan, List<MunicipalityEntry> entries, Surroundings surroundings, Instant now) {
        var refusal = ReorganisationRules.refusal(plan, surroundings);
        if (refusal.isPresent()) {
            return Decision.rejected(refusal.get());
        }
        var begun = new ArrayList<Municipality>();
        for (var entry : entries) {
            switch (Municipality.register(entry, surroundings.municipalities().keySet())) {
                case Decision.Accepted<Municipality> accepted -> begun.add(accepted.state());
                case Decision.Rejected<Municipality> rejected -> {
                    return Decision.rejected(rejected.reason());
                }
            }
        }
        var ended = plan.givers().stream()
                .filter(giver -> plan.endsGivers())
                .map(surroundings.municipalities()::get)
                .map(municipality -> ended(municipality, plan))
                .filter(municipality -> !surroundings.municipalities().containsValue(municipality))
                .toList();
        var facts = plan.givers().stream()
                .map(giver -> fact(id, plan, giver, begun, surroundings))
                .toList();
        return Decision.accepted(
                new Effect(new Reorganisation(id, plan, now), begun, ended, facts), facts.toArray(DomainEvent[]::new));
    }

    private static Municipality ended(Municipality municipality, ReorganisationPlan plan) {
        var entry = municipality.entry();
        return switch (municipality.change(
                entry.name(), entry.province(), plan.effectiveOn().minusDays(1))) {
            case Decision.Accepted<Municipality> accepted -> accepted.state();
            case Decision.Rejected<Municipality> rejected ->
                throw new IllegalStateException("a rule let through: " + rejected.reason());
        };
    }

    private static MunicipalityReorganised fact(
            UUID id,
            ReorganisationPlan plan,
            MunicipalityCode giver,
            List<Municipality> begun,
            Surroundings surroundings) {
        var successors = plan.partsOf(giver).stream()
                .map(part -> successor(plan, part, begun, surroundings))
                .sorted(LARGEST_FIRST)
                .toList();
        return new MunicipalityReorganised(
                giver,
                id,
                plan.kind(),
                plan.effectiveOn(),
                successors.getFirst().municipality(),
                successors);
    }

    private static Successor successor(
            ReorganisationPlan plan, Part part, List<Municipality> begun, Surroundings surroundings) {
        var entry = Stream.concat(
                        begun.stream(),
                        Stream.ofNullable(surroundings.municipalities().get(part.to())))
                .map(Municipality::entry)
                .filter(one -> one.code().equals(part.to()))
                .findFirst()
                .orElseThrow();
        if (plan.kind() == Kind.MERGER) {
            return new Successor(part.to(), entry.name(), entry.province(), 1, 1);
        }
        var last = plan.referenceDates().last();
        Map<MunicipalityCode, Integer> inhabitants = surroundings.inhabitants(last, plan.effectiveOn());
        return new Successor(
                part.to(),
                entry.name(),
                entry.province(),
                part.inhabitants().get(last),
                Math.max(1, inhabitants.get(part.from())));
    }
}
