// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.Optional;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.exchange.domain.ExchangeState.InEffect;

/** Rules for an exchange of quotas, art. 29(2) Huisvestingswet 2014. Each returns its rejection when broken. */
final class ExchangeRules {

    private ExchangeRules() {}

    static Optional<ExchangeRejection> againstProposal(
            MunicipalityCode proposer, ExchangeTerms terms, Circumstances circumstances) {
        return Stream.of(
                        sumStaysTheSame(terms),
                        proposerTakesPart(proposer, terms),
                        halfYearIsNotOver(terms, circumstances),
                        noPartyHasEnded(terms, circumstances),
                        againstEffect(terms, circumstances))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<ExchangeRejection> againstSuggestion(ExchangeTerms terms, Circumstances circumstances) {
        return Stream.of(
                        everyPartyTakesPart(terms),
                        sumStaysTheSame(terms),
                        halfYearIsNotOver(terms, circumstances),
                        noPartyHasEnded(terms, circumstances),
                        againstEffect(terms, circumstances))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<ExchangeRejection> againstEffect(ExchangeTerms terms, Circumstances circumstances) {
        return Stream.of(
                        everyPartyHasAQuota(terms, circumstances),
                        quotasAreDefinitive(terms, circumstances),
                        revokesWhatIsInEffect(terms, circumstances),
                        noQuotaFallsBelowZero(terms, circumstances))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Art. 29(2) Huisvestingswet 2014: two or more municipalities, each of which changes its quota. */
    static Optional<ExchangeRejection> everyPartyTakesPart(ExchangeTerms terms) {
        return when(
                terms.persons().size() < 2 || terms.persons().containsValue(0),
                new ExchangeRejection.PartyTakesNoPart());
    }

    /** Art. 29(2) Huisvestingswet 2014: the persons to be housed in the municipalities together stay the same. */
    static Optional<ExchangeRejection> sumStaysTheSame(ExchangeTerms terms) {
        return when(terms.sum() != 0, new ExchangeRejection.SumNotZero(terms.sum()));
    }

    /** Art. 29(2) Huisvestingswet 2014: municipalities decide on their own quotas. */
    static Optional<ExchangeRejection> proposerTakesPart(MunicipalityCode proposer, ExchangeTerms terms) {
        return when(!terms.persons().containsKey(proposer), new ExchangeRejection.ProposerTakesNoPart(proposer));
    }

    /** Art. 29(1) Huisvestingswet 2014: a quota applies to a half-year; a closed half-year does not change. */
    static Optional<ExchangeRejection> halfYearIsNotOver(ExchangeTerms terms, Circumstances circumstances) {
        var end = terms.halfYear().end();
        return when(circumstances.today().isAfter(end), new ExchangeRejection.HalfYearClosed(terms.halfYear(), end));
    }

    /**
     * Art. 29(2) Huisvestingswet 2014: the colleges decide. A municipality that ended within the half-year keeps its
     * quota under its code but has no college; its balance went to its successors.
     */
    static Optional<ExchangeRejection> noPartyHasEnded(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().keySet().stream()
                .filter(circumstances.lastDays()::containsKey)
                .filter(party ->
                        circumstances.today().isAfter(circumstances.lastDays().get(party)))
                .findFirst()
                .map(party -> new ExchangeRejection.PartyEnded(
                        party, circumstances.lastDays().get(party)));
    }

    /**
     * Art. 29(2) Huisvestingswet 2014 changes the quotas that follow from the formula, so every party must have one.
     */
    static Optional<ExchangeRejection> everyPartyHasAQuota(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().keySet().stream()
                .filter(party -> !circumstances.quotas().containsKey(party)
                        || !circumstances.quotas().get(party).takesPart())
                .findFirst()
                .map(party -> new ExchangeRejection.NoQuota(party, terms.halfYear()));
    }

    /**
     * Art. 29(1) Huisvestingswet 2014: the quota follows from the published target; a forecast binds no municipality.
     */
    static Optional<ExchangeRejection> quotasAreDefinitive(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().keySet().stream()
                .map(circumstances.quotas()::get)
                .filter(quota -> quota != null && quota.target().status() == QuotaStatus.FORECAST)
                .findFirst()
                .map(forecast -> new ExchangeRejection.QuotaIsForecast(terms.halfYear()));
    }

    /** Art. 29(2) Huisvestingswet 2014: a municipality cannot hand over more than its own quota. */
    static Optional<ExchangeRejection> noQuotaFallsBelowZero(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().entrySet().stream()
                .filter(party -> circumstances.quotas().containsKey(party.getKey()))
                .filter(party ->
                        (long) circumstances.quotas().get(party.getKey()).persons() + party.getValue() < 0)
                .findFirst()
                .map(party -> new ExchangeRejection.BelowZero(
                        party.getKey(),
                        circumstances.quotas().get(party.getKey()).persons(),
                        party.getValue()));
    }

    /** A decision of several colleges is revoked by a decision of the same colleges. */
    static Optional<ExchangeRejection> revokesWhatIsInEffect(ExchangeTerms terms, Circumstances circumstances) {
        if (terms.revokes() == null) {
            return Optional.empty();
        }
        var inEffect = circumstances.revoked().filter(revoked -> revoked.state() instanceof InEffect);
        return inEffect.isEmpty()
                ? Optional.of(new ExchangeRejection.NothingToRevoke(terms.revokes()))
                : when(
                        !terms.areOppositeOf(inEffect.get().terms()),
                        new ExchangeRejection.NotTheOpposite(terms.revokes()));
    }

    static Optional<ExchangeRejection> when(boolean broken, ExchangeRejection rejection) {
        return broken ? Optional.of(rejection) : Optional.empty();
    }
}
