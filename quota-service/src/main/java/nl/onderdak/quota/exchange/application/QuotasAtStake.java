// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.exchange.domain.Circumstances;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.register.application.MunicipalityView;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.target.application.NationalTargets;
import nl.onderdak.quota.target.domain.NationalTarget;

/** Loads the circumstances that an exchange is judged by. */
@ApplicationScoped
class QuotasAtStake {

    private final NationalTargets targets;
    private final MunicipalQuotas quotas;
    private final MunicipalityView municipalities;
    private final Exchanges exchanges;
    private final Clock clock;
    private final RecordingClock recording;

    QuotasAtStake(
            NationalTargets targets,
            MunicipalQuotas quotas,
            MunicipalityView municipalities,
            Exchanges exchanges,
            Clock clock,
            RecordingClock recording) {
        this.targets = targets;
        this.quotas = quotas;
        this.municipalities = municipalities;
        this.exchanges = exchanges;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Loads the present circumstances without locking them.
     *
     * @param party the requesting municipality; it can revoke only exchanges that it is a party to
     */
    Uni<Circumstances> asTheyAre(MunicipalityCode party, ExchangeTerms terms) {
        return targets.find(terms.halfYear()).chain(target -> circumstances(party, target, terms));
    }

    /** Loads the circumstances and locks the half-year: no other transaction changes its quotas until this one ends. */
    Uni<Circumstances> locked(MunicipalityCode party, ExchangeTerms terms) {
        return targets.findForRevision(terms.halfYear()).chain(target -> circumstances(party, target, terms));
    }

    private Uni<Circumstances> circumstances(MunicipalityCode party, NationalTarget target, ExchangeTerms terms) {
        return quotasOfParties(target, terms)
                .chain(found -> lastDays(terms)
                        .chain(lastDays -> revoked(party, terms)
                                .map(revoked -> new Circumstances(
                                        found, lastDays, revoked, DutchCalendar.today(clock), recording.now()))));
    }

    private Uni<Map<MunicipalityCode, MunicipalQuota>> quotasOfParties(NationalTarget target, ExchangeTerms terms) {
        return target == null
                ? Uni.createFrom().item(Map.of())
                : quotas.newest(target)
                        .map(all -> all.stream()
                                .filter(quota -> terms.persons().containsKey(quota.municipality()))
                                .collect(Collectors.toMap(MunicipalQuota::municipality, Function.identity())));
    }

    private Uni<Map<MunicipalityCode, LocalDate>> lastDays(ExchangeTerms terms) {
        return municipalities
                .all(null)
                .map(all -> all.stream()
                        .filter(one -> terms.persons().containsKey(one.code()))
                        .filter(one -> one.validUntil() != null)
                        .collect(Collectors.toMap(Municipality::code, Municipality::validUntil)));
    }

    private Uni<Optional<Exchange>> revoked(MunicipalityCode party, ExchangeTerms terms) {
        return terms.revokes() == null
                ? Uni.createFrom().item(Optional.empty())
                : exchanges
                        .find(terms.revokes())
                        .map(found ->
                                found.filter(exchange -> exchange.parties().contains(party)));
    }
}
