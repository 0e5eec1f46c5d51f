// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.coupling.application.CouplingRegister;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The register of couplings as entities. */
@ApplicationScoped
class PanacheCouplingRegister implements CouplingRegister, PanacheRepositoryBase<CouplingRecord, UUID> {

    @Override
    public Uni<Optional<Guarded<Registration<Coupling>>>> find(Jurisdiction jurisdiction, UUID id) {
        return findById(id)
                .map(found -> Optional.ofNullable(found)
                        .map(CouplingRecord::registration)
                        .filter(registration -> jurisdiction.covers(
                                registration.coupling().terms().municipality()))
                        .map(registration -> Guarded.of(registration, List.of(id))));
    }

    @Override
    public Uni<Guarded<List<Registration<Coupling>>>> list(
            Jurisdiction jurisdiction, Filter filter, UUID after, int most) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new Parameters();
        jurisdiction.municipalities().ifPresent(codes -> {
            conditions.add("municipality in :area");
            parameters.and("area", codes.stream().map(MunicipalityCode::value).toList());
        });
        if (filter.municipality() != null) {
            conditions.add("municipality = :municipality");
            parameters.and("municipality", filter.municipality().value());
        }
        if (filter.state() != null) {
            conditions.add(
                    switch (filter.state()) {
                        case COUPLED -> "housedOn is null";
                        case HOUSED -> "housedOn is not null";
                    });
        }
        if (filter.coupledFrom() != null) {
            conditions.add("coupledOn >= :coupledFrom");
            parameters.and("coupledFrom", filter.coupledFrom());
        }
        if (filter.coupledTo() != null) {
            conditions.add("coupledOn <= :coupledTo");
            parameters.and("coupledTo", filter.coupledTo());
        }
        if (after != null) {
            conditions.add("id > :after");
            parameters.and("after", after);
        }
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, most - 1)
                .<CouplingRecord>list()
                .map(rows ->
                        guarded(rows.stream().map(CouplingRecord::registration).toList()));
    }

    private static Guarded<List<Registration<Coupling>>> guarded(List<Registration<Coupling>> registrations) {
        return Guarded.of(
                registrations,
                registrations.stream()
                        .map(registration -> registration.coupling().terms().id())
                        .toList());
    }
}
