// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.application;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.register.Municipalities;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Finds policies. A province sees its own, a municipality those of the provinces that it lies or lay in, a national body
 * all of them; of the examples that ship with the system likewise.
 */
@ApplicationScoped
public class FindPolicies {

    private final Policies policies;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;

    FindPolicies(Policies policies, Municipalities municipalities, Jurisdictions jurisdictions) {
        this.policies = policies;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Which versions to list; null is no condition.
     *
     * @param province of this province
     * @param validOn in force on this day
     * @param knownAt recorded up to and including this moment
     */
    public record Filter(ProvinceCode province, LocalDate validOn, Instant knownAt) {}

    /** One version; empty also when the organisation may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Policy>> find(Organisation by, UUID id) {
        return visible(by).chain(visible -> policies.find(id)
                .map(found -> found.filter(policy -> shows(visible, policy))));
    }

    /** Up to {@code most} versions in the order of their ids, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Policy>> list(Organisation by, Filter filter, UUID after, int most) {
        return visible(by).chain(visible -> policies.all(filter.province(), filter.knownAt())
                .map(all -> all.stream()
                        .filter(policy -> shows(visible, policy))
                        .filter(policy -> filter.validOn() == null || isInForce(policy, all, filter.validOn()))
                        .sorted(comparing(FindPolicies::key))
                        .filter(policy -> after == null || key(policy).compareTo(after.toString()) > 0)
                        .limit(most)
                        .toList()));
    }

    private static boolean isInForce(Policy policy, List<Policy> all, LocalDate day) {
        var ofProvince = all.stream()
                .filter(other -> other.province().equals(policy.province()))
                .toList();
        return Policy.inForce(ofProvince, day).filter(policy::equals).isPresent();
    }

    private static String key(Policy policy) {
        return policy.id().toString();
    }

    private static boolean shows(Optional<Set<ProvinceCode>> visible, Policy policy) {
        return visible.map(provinces -> provinces.contains(policy.province())).orElse(true);
    }

    /** Empty when it sees those of every province. */
    private Uni<Optional<Set<ProvinceCode>>> visible(Organisation by) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> jurisdiction instanceof Jurisdiction.Country
                        ? Uni.createFrom().item(Optional.empty())
                        : ofProvinces(by, jurisdiction.municipalities().orElseThrow())
                                .map(Optional::of));
    }

    private Uni<Set<ProvinceCode>> ofProvinces(Organisation by, Set<MunicipalityCode> own) {
        return by instanceof Organisation.Province(var province)
                ? Uni.createFrom().item(Set.of(province))
                : municipalities.provinces(own);
    }
}
