// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.messaging.inbox.Parking.Concern;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Successors;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Province;

/** The areas that the parked events of a consumer are about. */
@ApplicationScoped
public class ParkedAreas {

    private static final Pattern MUNICIPALITY = Pattern.compile(MunicipalityCode.PATTERN);
    private static final String REORGANISED =
            EventCatalog.of(MunicipalityReorganised.class).name();
    private static final String REGISTERED =
            EventCatalog.of(MunicipalityRegistered.class).name();

    private final Parking parking;
    private final Municipalities municipalities;
    private final Successors successors;

    ParkedAreas(Parking parking, Municipalities municipalities, Successors successors) {
        this.parking = parking;
        this.municipalities = municipalities;
        this.successors = successors;
    }

    /** Reads them in the current transaction when there is one. */
    public Uni<Parked> of(String consumer) {
        return parking.concerns(consumer).chain(this::concerned);
    }

    private Uni<Parked> concerned(Set<Concern> concerns) {
        if (concerns.isEmpty()) {
            return Uni.createFrom().item(Parked.NOTHING);
        }
        var codes = concerns.stream()
                .map(Concern::municipality)
                .filter(ParkedAreas::isMunicipality)
                .map(MunicipalityCode::new)
                .toList();
        return successors
                .withSuccessors(codes)
                .chain(all -> provinces(concerns, all)
                        .map(provinces ->
                                new Parked(concerns.stream().anyMatch(ParkedAreas::concernsEveryone), all, provinces)));
    }

    /** A parked registration may put its municipality into any province. */
    private Uni<Set<ProvinceCode>> provinces(Set<Concern> concerns, Set<MunicipalityCode> codes) {
        return concerns.stream().anyMatch(concern -> REGISTERED.equals(concern.type()))
                ? Uni.createFrom().item(Province.codes())
                : municipalities.provinces(codes);
    }

    private static boolean concernsEveryone(Concern concern) {
        return !isMunicipality(concern.municipality())
                || concern.type() == null
                || EventCatalog.named(concern.type()).isEmpty()
                || REORGANISED.equals(concern.type());
    }

    private static boolean isMunicipality(String code) {
        return code != null && MUNICIPALITY.matcher(code).matches();
    }
}
