// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.dwelling.application.Admissions;
import nl.onderdak.housingstock.dwelling.domain.Admission;
import nl.onderdak.housingstock.sharing.domain.BonaFide;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingPolicy;
import nl.onderdak.housingstock.sharing.domain.SharingTerms;

/** Brings the policies of municipalities and the permits of dwellings together. */
@ApplicationScoped
public class TermsOfSharing implements Admissions {

    private final SharedDwellings dwellings;
    private final SharingPolicies policies;
    private final Permits permits;
    private final Declarations declarations;

    TermsOfSharing(SharedDwellings dwellings, SharingPolicies policies, Permits permits, Declarations declarations) {
        this.dwellings = dwellings;
        this.policies = policies;
        this.permits = permits;
        this.declarations = declarations;
    }

    /** The terms of each of these dwellings, by reference. */
    public Uni<Map<String, SharingTerms>> of(List<SharedDwelling> shared) {
        if (shared.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var places = shared.stream().map(SharedDwelling::municipality).collect(toSet());
        var landlords = shared.stream().map(SharedDwelling::landlord).collect(toSet());
        var references = shared.stream().map(SharedDwelling::dwelling).toList();
        return policies.of(places)
                .chain(ofPlace -> permits.of(references)
                        .chain(ofDwelling -> declarations
                                .about(landlords)
                                .map(ofLandlord -> shared.stream()
                                        .collect(toMap(
                                                SharedDwelling::dwelling,
                                                one -> terms(
                                                        one,
                                                        ofPlace.getOrDefault(one.municipality(), List.of()),
                                                        ofDwelling.getOrDefault(one.dwelling(), List.of()),
                                                        ofLandlord.getOrDefault(one.landlord(), List.of())))))));
    }

    private static SharingTerms terms(
            SharedDwelling shared, List<SharingPolicy> policies, List<Permit> permits, List<BonaFide> declarations) {
        return new SharingTerms(
                shared.municipality(),
                shared.arrangement().form(),
                shared.privateLandlord(),
                policies,
                permits,
                declarations);
    }

    /** The terms of one dwelling. */
    public Uni<SharingTerms> of(SharedDwelling shared) {
        return of(List.of(shared)).map(found -> found.get(shared.dwelling()));
    }

    @Override
    public Uni<Map<String, Admission>> of(Collection<String> references) {
        return dwellings.all(references).chain(this::of).map(Map::copyOf);
    }
}
