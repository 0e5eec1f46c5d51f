// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/** State of an exchange. */
public sealed interface ExchangeState {

    /** Not every party has agreed yet. */
    record Open() implements ExchangeState {}

    /**
     * Every party agreed.
     *
     * @param effectiveOn day from which it counts
     * @param at when the last party agreed
     */
    record InEffect(LocalDate effectiveOn, Instant at) implements ExchangeState {}

    /**
     * A party refused.
     *
     * @param by the party that refused
     * @param at when it refused
     */
    record Refused(MunicipalityCode by, Instant at) implements ExchangeState {}

    /**
     * The proposer withdrew it.
     *
     * @param at when it was withdrawn
     */
    record Withdrawn(Instant at) implements ExchangeState {}

    /**
     * It ended without a decision of a party.
     *
     * @param reason reason of the lapse
     * @param at when it lapsed
     */
    record Lapsed(LapseReason reason, Instant at) implements ExchangeState {}

    /**
     * It was in effect until a later exchange revoked it.
     *
     * @param by the later exchange
     * @param effectiveOn day from which it had counted
     * @param at when the later exchange took effect
     */
    record Revoked(UUID by, LocalDate effectiveOn, Instant at) implements ExchangeState {}
}
