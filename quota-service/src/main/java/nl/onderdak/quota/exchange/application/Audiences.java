// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.application.Audience.Everybodys;
import nl.onderdak.quota.exchange.application.Audience.Of;
import nl.onderdak.quota.municipality.application.Municipalities;

/** Who sees which exchanges: the parties, their supervisors, the ministry and who keeps the system running. */
@ApplicationScoped
public class Audiences {

    private final Municipalities municipalities;

    Audiences(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** A municipality its own, a province those of its municipalities, COA and corporations none. */
    public Uni<Audience> of(Organisation organisation) {
        return switch (organisation) {
            case Organisation.Rijk _, Organisation.Operator _ ->
                Uni.createFrom().item(new Everybodys());
            case Organisation.Municipality(var code) -> Uni.createFrom().item(new Of(Set.of(code)));
            case Organisation.Province(var code) -> of(code).map(Of::new);
            case Organisation.Coa _, Organisation.Corporation _ ->
                Uni.createFrom().item(new Of(Set.of()));
        };
    }

    private Uni<Set<MunicipalityCode>> of(ProvinceCode province) {
        return municipalities
                .all()
                .map(all -> all.stream()
                        .filter(municipality -> municipality.entry().province().equals(province))
                        .map(municipality -> municipality.entry().code())
                        .collect(Collectors.toSet()));
    }
}
