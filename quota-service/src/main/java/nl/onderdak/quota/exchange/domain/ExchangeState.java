// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/** How far an exchange has come. */
public sealed interface ExchangeState {

    /** Not everybody has agreed yet. */
    record Open() implements ExchangeState {}

    /**
     * Everybody agreed.
     *
     * @param effectiveOn day from which it counts
     * @param at when the last one agreed
     */
    record InEffect(LocalDate effectiveOn, Instant at) implements ExchangeState {}

    /**
     * One of the parties does not want it.
     *
     * @param by that party
     * @param at when it said so
     */
    record Refused(MunicipalityCode by, Instant at) implements ExchangeState {}

    /**
     * The proposer took it back.
     *
     * @param at when
     */
    record Withdrawn(Instant at) implements ExchangeState {}

    /**
     * It ended without anybody's decision.
     *
     * @param reason why
     * @param at when
     */
    record Lapsed(LapseReason reason, Instant at) implements ExchangeState {}

    /**
     * It was in effect until a later exchange undid it.
     *
     * @param by the later exchange
     * @param effectiveOn day from which it had counted
     * @param at when the later one took effect
     */
    record Revoked(UUID by, LocalDate effectiveOn, Instant at) implements ExchangeState {}
}
