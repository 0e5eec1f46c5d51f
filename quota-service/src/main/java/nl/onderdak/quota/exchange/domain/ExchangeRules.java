// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.util.Optional;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.exchange.domain.ExchangeState.InEffect;

/** What makes an exchange of quotas lawful, art. 29 lid 2 Huisvestingswet 2014. Each rule says why not. */
final class ExchangeRules {

    private ExchangeRules() {}

    static Optional<ExchangeRejection> againstProposal(
            MunicipalityCode proposer, ExchangeTerms terms, Circumstances circumstances) {
        return Stream.of(
                        sumStaysTheSame(terms),
                        proposerTakesPart(proposer, terms),
                        halfYearIsNotOver(terms, circumstances),
                        nobodyHasEnded(terms, circumstances),
                        againstEffect(terms, circumstances))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<ExchangeRejection> againstEffect(ExchangeTerms terms, Circumstances circumstances) {
        return Stream.of(
                        everybodyHasAQuota(terms, circumstances),
                        quotasAreDefinitive(terms, circumstances),
                        revokesWhatIsInEffect(terms, circumstances),
                        nobodyFallsBelowZero(terms, circumstances))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Art. 29 lid 2: the persons to be housed in the municipalities together do not change. */
    static Optional<ExchangeRejection> sumStaysTheSame(ExchangeTerms terms) {
        return when(terms.sum() != 0, new ExchangeRejection.SumNotZero(terms.sum()));
    }

    /** Art. 29 lid 2: municipalities decide on their own quotas. */
    static Optional<ExchangeRejection> proposerTakesPart(MunicipalityCode proposer, ExchangeTerms terms) {
        return when(!terms.persons().containsKey(proposer), new ExchangeRejection.ProposerTakesNoPart(proposer));
    }

    /** Art. 29 lid 1: a quota is of a half-year; when it is over, what was due is due. */
    static Optional<ExchangeRejection> halfYearIsNotOver(ExchangeTerms terms, Circumstances circumstances) {
        var end = terms.halfYear().end();
        return when(circumstances.today().isAfter(end), new ExchangeRejection.HalfYearClosed(terms.halfYear(), end));
    }

    /**
     * Art. 29 lid 2: the colleges decide. One that ended inside the half-year leaves its quota with its code, and nobody
     * to decide on it: its balance went to its successors.
     */
    static Optional<ExchangeRejection> nobodyHasEnded(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().keySet().stream()
                .filter(circumstances.lastDays()::containsKey)
                .filter(party ->
                        circumstances.today().isAfter(circumstances.lastDays().get(party)))
                .findFirst()
                .map(party -> new ExchangeRejection.PartyEnded(
                        party, circumstances.lastDays().get(party)));
    }

    /** Art. 29 lid 2 changes the quotas that follow from lid 1; without one there is nothing to change. */
    static Optional<ExchangeRejection> everybodyHasAQuota(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().keySet().stream()
                .filter(party -> !circumstances.quotas().containsKey(party)
                        || !circumstances.quotas().get(party).takesPart())
                .findFirst()
                .map(party -> new ExchangeRejection.NoQuota(party, terms.halfYear()));
    }

    /** Art. 29 lid 1: the quota follows from what the minister published; a forecast binds nobody. */
    static Optional<ExchangeRejection> quotasAreDefinitive(ExchangeTerms terms, Circumstances circumstances) {
        return terms.persons().keySet().stream()
                .map(circumstances.quotas()::get)
                .filter(quota -> quota != null && quota.target().status() == QuotaStatus.FORECAST)
                .findFirst()
                .map(forecast -> new ExchangeRejection.QuotaIsForecast(terms.halfYear()));
    }

    /** Art. 29 lid 2: who hands over, hands over of its own quota. */
    static Optional<ExchangeRejection> nobodyFallsBelowZero(ExchangeTerms terms, Circumstances circumstances) {
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

    /** A decision of several colleges is undone by a decision of the same colleges. */
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
