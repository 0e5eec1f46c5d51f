// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.register.application.Municipalities;
import nl.onderdak.quota.quota.domain.Division;
import nl.onderdak.quota.target.application.Apportionment;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.register.application.FindConstituents;

/** Sets the quota of every municipality that follows from a national target, and tells the others. */
@ApplicationScoped
public class DivideNationalTarget implements Apportionment {

    private final MunicipalQuotas quotas;
    private final Municipalities municipalities;
    private final FindConstituents constituents;
    private final LapsedExchanges lapsedExchanges;
    private final SetQuotas setQuotas;

    public DivideNationalTarget(
            MunicipalQuotas quotas,
            Municipalities municipalities,
            FindConstituents constituents,
            LapsedExchanges lapsedExchanges,
            SetQuotas setQuotas) {
        this.quotas = quotas;
        this.municipalities = municipalities;
        this.constituents = constituents;
        this.lapsedExchanges = lapsedExchanges;
        this.setQuotas = setQuotas;
    }

    @Override
    @WithTransaction
    public Uni<Void> apportion(NationalTarget target, QuotaCause cause) {
        return inhabitantsOfThoseTakingPart(target)
                .chain(inhabitants ->
                        quotas.newest(target).map(previous -> Division.of(target, inhabitants, previous, cause)))
                .call(division -> division.lapsed().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lapsedExchanges.lapse(
                                division.lapsed(), target.current().recordedAt()))
                .chain(division -> setQuotas.set(division.changes()));
    }

    private Uni<Map<MunicipalityCode, Integer>> inhabitantsOfThoseTakingPart(NationalTarget target) {
        return municipalities
                .all()
                .map(all -> all.stream()
                        .filter(municipality -> municipality.hasQuotaIn(target.halfYear()))
                        .map(municipality -> municipality.entry().code())
                        .collect(Collectors.toSet()))
                .chain(takingPart -> constituents
                        .inhabitants(target.halfYear(), target.current().population())
                        .map(inhabitants -> inhabitants.entrySet().stream()
                                .filter(part -> takingPart.contains(part.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
