// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The data of one event of {@code /v1/balances/stream}. */
@Schema(
        name = "FollowedEvent",
        description = "Data of an event: of a snapshot event FollowedBalances, of a balance event FollowedBalance",
        oneOf = {FollowedBalanceResponse.Snapshot.class, FollowedBalanceResponse.class})
sealed interface FollowedEvent permits FollowedBalanceResponse, FollowedBalanceResponse.Snapshot {}
