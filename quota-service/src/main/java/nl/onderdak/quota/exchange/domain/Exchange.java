// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import static nl.onderdak.quota.exchange.domain.ExchangeRules.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.exchange.domain.ExchangeState.InEffect;
import nl.onderdak.quota.exchange.domain.ExchangeState.Lapsed;
import nl.onderdak.quota.exchange.domain.ExchangeState.Open;
import nl.onderdak.quota.exchange.domain.ExchangeState.Refused;
import nl.onderdak.quota.exchange.domain.ExchangeState.Revoked;
import nl.onderdak.quota.exchange.domain.ExchangeState.Withdrawn;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.quota.domain.MunicipalQuota.QuotaChange;

/**
 * An exchange of quotas (<i>uitruil van taakstelling</i>): the colleges of two or more municipalities jointly decide to
 * change their quotas of a half-year, art. 29(2) Huisvestingswet 2014. No other authority has to approve.
 *
 * @param id identifies the exchange
 * @param proposer the municipality that proposed it, and thereby agreed; null when a province suggested it
 * @param suggestedBy the suggestion of a province that it was made of, or null
 * @param terms persons that the parties take over
 * @param proposedAt when it was proposed
 * @param agreements when each party agreed
 * @param state its state
 * @param version 1 when proposed, one more for each change
 */
public record Exchange(
        UUID id,
        MunicipalityCode proposer,
        SuggestedBy suggestedBy,
        ExchangeTerms terms,
        Instant proposedAt,
        SortedMap<MunicipalityCode, Instant> agreements,
        ExchangeState state,
        long version) {

    /** @throws IllegalArgumentException when it has both or neither of a proposer and a suggestion */
    public Exchange {
        if ((proposer == null) == (suggestedBy == null)) {
            throw new IllegalArgumentException("an exchange is proposed by a municipality or suggested by a province");
        }
        agreements = Collections.unmodifiableSortedMap(new TreeMap<>(agreements));
    }

    /** Proposes an exchange; the proposal counts as the agreement of the proposer. */
    public static Decision<Exchange> propose(
            UUID id, MunicipalityCode proposer, ExchangeTerms terms, Circumstances circumstances) {
        return ExchangeRules.againstProposal(proposer, terms, circumstances)
                .map(Decision::<Exchange>rejected)
                .orElseGet(() -> Decision.accepted(new Exchange(
                        id,
                        proposer,
                        null,
                        terms,
                        circumstances.moment(),
                        new TreeMap<>(Map.of(proposer, circumstances.moment())),
                        new Open(),
                        1)));
    }

    /**
     * Opens an exchange that a province suggests to its municipalities. Nobody has agreed to it yet: the colleges
     * decide, art. 29(2) Huisvestingswet 2014.
     */
    public static Decision<Exchange> suggest(
            UUID id, SuggestedBy suggestedBy, ExchangeTerms terms, Circumstances circumstances) {
        return ExchangeRules.againstSuggestion(terms, circumstances)
                .map(Decision::<Exchange>rejected)
                .orElseGet(() -> Decision.accepted(new Exchange(
                        id, null, suggestedBy, terms, circumstances.moment(), new TreeMap<>(), new Open(), 1)));
    }

    /** Municipalities whose quotas it changes. */
    public Set<MunicipalityCode> parties() {
        return terms.persons().keySet();
    }

    /** Returns the exchange as it is on a day: it stays open no longer than its half-year. */
    public Exchange on(LocalDate today) {
        var end = terms.halfYear().end();
        return state instanceof Open && today.isAfter(end)
                ? in(new Lapsed(LapseReason.HALF_YEAR_CLOSED, DutchCalendar.endOf(end)), version)
                : this;
    }

    /** Records the agreement of a party; the last agreement puts the exchange in effect. */
    public Decision<Settlement> agree(MunicipalityCode party, Circumstances circumstances) {
        var agreed = agreedBy(party, circumstances.moment());
        var settles = agreed.agreements.keySet().equals(parties());
        return Stream.of(
                        againstDecision(circumstances),
                        ExchangeRules.noPartyHasEnded(terms, circumstances),
                        when(agreements.containsKey(party), new ExchangeRejection.AlreadyAgreed(party)),
                        settles
                                ? ExchangeRules.againstEffect(terms, circumstances)
                                : Optional.<ExchangeRejection>empty())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Decision::<Settlement>rejected)
                .orElseGet(() -> Decision.accepted(
                        settles
                                ? agreed.takeEffect(circumstances)
                                : new Settlement(agreed, List.of(), Optional.empty())));
    }

    /** Refuses the exchange for a party, also after it agreed; the exchange then ends. */
    public Decision<Exchange> refuse(MunicipalityCode party, Circumstances circumstances) {
        return againstDecision(circumstances)
                .map(Decision::<Exchange>rejected)
                .orElseGet(() -> Decision.accepted(in(new Refused(party, circumstances.moment()), version + 1)));
    }

    /** Withdraws the exchange for its proposer. */
    public Decision<Exchange> withdraw(MunicipalityCode party, Circumstances circumstances) {
        return againstDecision(circumstances)
                .or(() -> againstWithdrawal(party))
                .map(Decision::<Exchange>rejected)
                .orElseGet(() -> Decision.accepted(in(new Withdrawn(circumstances.moment()), version + 1)));
    }

    /**
     * Lapses an exchange that is in effect, or was until another revoked it, because the quotas can no longer bear it.
     */
    public Exchange lapse(Instant at) {
        return in(new Lapsed(LapseReason.QUOTAS_APPORTIONED_ANEW, at), version + 1);
    }

    /** Puts the exchange in effect again, because the exchange that revoked it lapsed. */
    public Exchange restore(Instant at) {
        return state instanceof Revoked revoked ? in(new InEffect(revoked.effectiveOn(), at), version + 1) : this;
    }

    private Optional<ExchangeRejection> againstDecision(Circumstances circumstances) {
        return when(!(state instanceof Open), new ExchangeRejection.NotOpen())
                .or(() -> ExchangeRules.halfYearIsNotOver(terms, circumstances));
    }

    private Optional<ExchangeRejection> againstWithdrawal(MunicipalityCode party) {
        return suggestedBy == null
                ? when(!party.equals(proposer), new ExchangeRejection.NotTheProposer(proposer))
                : Optional.of(new ExchangeRejection.SuggestedByProvince(suggestedBy.province()));
    }

    private Settlement takeEffect(Circumstances circumstances) {
        var quotas = parties().stream().map(circumstances.quotas()::get).toList();
        var effectiveOn = effectiveOn(quotas, circumstances.today());
        var turn =
                1 + exchangesOf(quotas).mapToInt(ExchangedPersons::turn).max().orElse(0);
        var at = notBefore(quotas, circumstances.moment());
        var changes = quotas.stream()
                .map(quota -> new QuotaChange(
                        quota.plus(
                                new ExchangedPersons(
                                        id,
                                        terms.persons().get(quota.municipality()),
                                        effectiveOn,
                                        turn,
                                        terms.revokes()),
                                at),
                        quota))
                .toList();
        return new Settlement(
                in(new InEffect(effectiveOn, at), version),
                changes,
                circumstances.revoked().map(revoked -> revoked.revokedBy(id, at)));
    }

    /**
     * Returns the day of the last agreement, but not before the half-year nor before a quota or exchange that this one
     * builds on, so that it never takes from a quota that does not count yet.
     */
    private LocalDate effectiveOn(List<MunicipalQuota> quotas, LocalDate today) {
        return Stream.of(
                        Stream.of(today, terms.halfYear().start()),
                        quotas.stream().map(quota -> quota.target().effectiveOn()),
                        exchangesOf(quotas).map(ExchangedPersons::effectiveOn))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** A clock that was set back must not reorder moments of recording. */
    private static Instant notBefore(List<MunicipalQuota> quotas, Instant now) {
        return Stream.concat(
                        Stream.of(now),
                        quotas.stream().map(quota -> quota.setting().recordedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Stream<ExchangedPersons> exchangesOf(List<MunicipalQuota> quotas) {
        return quotas.stream().flatMap(quota -> quota.exchanges().stream());
    }

    private Exchange revokedBy(UUID later, Instant at) {
        return state instanceof InEffect inEffect
                ? in(new Revoked(later, inEffect.effectiveOn(), at), version + 1)
                : this;
    }

    private Exchange agreedBy(MunicipalityCode party, Instant now) {
        var more = new TreeMap<>(agreements);
        more.put(party, now);
        return new Exchange(id, proposer, suggestedBy, terms, proposedAt, more, state, version + 1);
    }

    private Exchange in(ExchangeState next, long nextVersion) {
        return new Exchange(id, proposer, suggestedBy, terms, proposedAt, agreements, next, nextVersion);
    }
}
